import { isLoopback } from "../net/loopback.ts";

/** The last attempt to verify a webhook, as who made it tells. */
export interface SeenAttempt {
  readonly number: number;
  readonly outcome: string;
}

/**
 * What a sandbox saw when it last tried to verify a webhook. DevRev itself tells nobody, and so does this of it.
 *
 * @param baseUrl where the API is
 */
export async function seenBySandbox(baseUrl: string, webhook: string): Promise<SeenAttempt | undefined> {
  if (!isLoopback(baseUrl)) return undefined;
  try {
    const answer = await fetch(new URL("/_sandbox/deliveries", baseUrl), { signal: AbortSignal.timeout(2_000) });
    const { deliveries } = (await answer.json()) as { deliveries: readonly Delivery[] };
    const own = deliveries.filter(({ type, to }) => type === "verify" && to.id === webhook);
    return own
      .flatMap(({ attempts }) => attempts)
      .toSorted((one, other) => one.at - other.at)
      .at(-1);
  } catch {
    // What answers is no sandbox: the mock, say.
    return undefined;
  }
}

interface Delivery {
  readonly type: string;
  readonly to: { readonly id: string };
  readonly attempts: readonly (SeenAttempt & { readonly at: number })[];
}

import type { KeyedCall } from "../call.ts";
import { preferencesOf } from "../request/prefer.ts";

/** Seconds that a request is kept waiting at most. */
const LONGEST_WAIT = 120;

/** How long a caller wants to be kept waiting. */
export interface Patience {
  /** As `Prefer` says, cut to what the gateway allows; undefined where it says nothing. */
  readonly seconds: number | undefined;
  /**
   * When it ends, by performance.now(): it is counted from when the request came (RFC 7240, 4.3). Never for whoever wants no
   * wait, and so is answered once DevRev has taken the call.
   */
  readonly until: number;
}

export function patienceOf({ request, begun }: Pick<KeyedCall, "request" | "begun">): Patience {
  const { wait } = preferencesOf(request.headers);
  const seconds = wait === undefined ? undefined : Math.min(wait, LONGEST_WAIT);
  return { seconds, until: seconds ? begun + seconds * 1_000 : Number.POSITIVE_INFINITY };
}

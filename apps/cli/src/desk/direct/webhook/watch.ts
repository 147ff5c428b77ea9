import { setTimeout as sleep } from "node:timers/promises";
import { type AgentClient, ConnectionError, HttpError } from "@agent-events/client";
import { exitCodes } from "../../../errors/exit-codes.ts";
import { ExplainedError } from "../../../errors/explained-error.ts";

/** Milliseconds between two looks. */
const EVERY = 2_000;

/**
 * Looks whether a sandbox still has its webhook, until the signal fires: it is a process that may be ended while it owes an
 * answer, and nobody else would tell.
 *
 * @param onGone called once, when the sandbox or its webhook is no longer there
 */
export async function watchSandbox(
  client: AgentClient,
  { webhook, baseUrl }: { readonly webhook: string; readonly baseUrl: string },
  { signal, onGone }: { readonly signal: AbortSignal; readonly onGone: (error: ExplainedError) => void },
): Promise<void> {
  try {
    for (;;) {
      await sleep(EVERY, undefined, { signal });
      await client.webhooks.get({ id: webhook }, { signal, maxRetries: 0 });
    }
  } catch (error) {
    if (signal.aborted) return;
    const reason =
      error instanceof ConnectionError
        ? `no connection${error.code ? ` (${error.code})` : ""}`
        : error instanceof HttpError && error.status === 404
          ? "the webhook is no longer there"
          : undefined;
    if (reason === undefined) return watchSandbox(client, { webhook, baseUrl }, { signal, onGone });
    onGone(gone(baseUrl, reason));
  }
}

function gone(baseUrl: string, reason: string): ExplainedError {
  return new ExplainedError({
    name: "SandboxGoneError",
    message: `the sandbox at ${baseUrl} went away before the answer came: ${reason}`,
    next: "Start it again with `agent-events sandbox`, and ask again: what it owed is lost.",
    exitCode: exitCodes.noAnswer,
  });
}

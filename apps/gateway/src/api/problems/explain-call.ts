import { ConnectionError, HttpError } from "@agent-events/client";
import { problem } from "./problem.ts";

/** Seconds to wait where DevRev says none. */
const RETRY_DEVREV = 5;

/** Longer than any message of DevRev's, and short enough to be shown. */
const LONGEST = 2_000;

/** What the caller is told of a call to DevRev that ran nothing; other errors as they are. */
export function explainCall(error: unknown, run: string): unknown {
  if (error instanceof ConnectionError) {
    const detail = "DevRev cannot be reached, and the call never left; try again, or tell the gateway's operator";
    return problem("agent-unreachable", detail, { run }, { cause: error });
  }
  if (!(error instanceof HttpError)) return error;
  const { status, type, body, retryAfter } = error;
  if (error.retryable) {
    const wait = Math.ceil(retryAfter ?? RETRY_DEVREV);
    const headers = { "retry-after": `${wait}` };
    const detail = `DevRev answered ${status} to every attempt; send the request again in ${wait} s`;
    return problem("agent-busy", detail, { run }, { headers, cause: error });
  }
  const message = typeof body.message === "string" ? body.message.slice(0, LONGEST) : undefined;
  const named = typeof type === "string" ? { type: (type as string).slice(0, LONGEST) } : {};
  const devrev = { status, ...named, ...(message === undefined ? {} : { message }) };
  const said = [status, type, message]
    .filter(Boolean)
    .join(", ")
    .replace(/[.\s]+$/, "");
  return problem(
    "agent-refused",
    `DevRev refused the call: ${said}; ${adviceOf(status)}`,
    { run, devrev },
    { cause: error },
  );
}

function adviceOf(status: number): string {
  return status === 401 || status === 403
    ? "the gateway's operator has to check its DevRev token, and what that may do"
    : "check the agent and the other fields of the request";
}

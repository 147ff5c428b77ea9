import { GatewayProtocolError } from "../errors/gateway-protocol-error.ts";
import { ProblemError } from "../errors/problem-error.ts";
import type { Problem } from "../schemas.ts";
import { retryAfterSeconds } from "./retry-after.ts";

/** What an answer that is no success says: the gateway's problem, or what somebody else answered in its place. */
export function failureOf(
  target: string,
  { status, headers }: Response,
  text: string,
): ProblemError | GatewayProtocolError {
  let problem: Problem | undefined;
  try {
    problem = JSON.parse(text);
  } catch {}
  return typeof problem?.type === "string"
    ? new ProblemError(target, status, problem, retryAfterSeconds(headers, problem, Date.now()))
    : new GatewayProtocolError(target, status, "an error that is not the gateway's", text);
}

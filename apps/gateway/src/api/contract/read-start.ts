import type { components } from "@agent-events/gateway-client";
import { explain } from "@agent-events/gateway-client/validate";
import { validate } from "@agent-events/gateway-client/validators/run-start";
import { type Issue, invalidRequest } from "../problems/invalid-request.ts";

export type RunStart = components["schemas"]["run-start"];

/** The member of DevRev's `client_metadata` by which deliveries find their run. */
const RESERVED = "agent-events";

/**
 * Holds a body against the contract, and against what only this gateway knows.
 *
 * @param agent the gateway's default
 * @throws {ProblemError} invalid-request, with all that is wrong
 */
export function readStart(body: unknown, agent: string | undefined): RunStart & { readonly agent: string } {
  const issues: Issue[] = [];
  const wrong = (path: string, what: string) => issues.push({ in: "body", path, message: `${path}: ${what}` });
  if (!validate(body)) {
    for (const { path, message } of explain(validate.errors, body)) issues.push({ in: "body", path, message });
    throw invalidRequest(issues);
  }
  if (body.metadata && Object.hasOwn(body.metadata, RESERVED)) {
    wrong(`metadata.${RESERVED}`, "is the gateway's own; choose another name");
  }
  if (body.session?.isWellFormed() === false) wrong("session", "has half of a surrogate pair; send whole characters");
  const asked = body.agent ?? agent;
  if (asked === undefined) wrong("agent", "is required, since this gateway has no default agent");
  if (issues.length > 0) throw invalidRequest(issues);
  return { ...body, agent: asked as string };
}

import type { RunStart } from "@agent-events/gateway-client";
import { examples } from "@agent-events/gateway-client/examples";
import { explain, type Issue } from "@agent-events/gateway-client/validate";
import { validate } from "@agent-events/gateway-client/validators/run-start";

export const start: RunStart = examples["start-run"].request.minimal;

/** A validator narrows what it was given. */
export function issuesOf(value: unknown): readonly Issue[] {
  if (!validate(value)) return explain(validate.errors, value);
  const input: RunStart = value;
  return input.message.length > 0 ? [] : [];
}

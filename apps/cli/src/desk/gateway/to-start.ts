import type { RunStart } from "@agent-events/gateway-client";
import { UsageError } from "../../errors/usage-error.ts";
import type { Question } from "../desk.ts";
import type { DeskFlags } from "../options.ts";

/** Seconds that a gateway waits for an answer at most. */
const LONGEST = 86_400;

/**
 * A question as a gateway takes it. What it does not take is not left out in silence.
 *
 * @throws {UsageError} when `--body` has such a field
 */
export function toStart(question: Question, { wait, idle }: Pick<DeskFlags, "wait" | "idle">): RunStart {
  const { agent, agent_version, session_object, event, context, message_context, ...rest } = question;
  const { client_metadata, parent, ...foreign } = rest as typeof rest & { readonly parent?: string };
  const { artifacts, ...more } = Object(message_context) as { readonly artifacts?: string[] };
  const [stranger] = [...Object.keys(foreign), ...Object.keys(more).map((name) => `message_context.${name}`)];
  if (stranger !== undefined) {
    throw new UsageError(`--body has the field ${stranger}, which a gateway does not take`, "Leave it out.");
  }
  const start = {
    ...{ message: Object(Object(event).input_message).message, session: session_object, agent, agent_version },
    ...{ context, artifacts, metadata: client_metadata, parent, deadline: seconds(wait), idle: seconds(idle) },
  };
  return Object.fromEntries(Object.entries(start).filter(([, value]) => value !== undefined)) as RunStart;
}

const seconds = (milliseconds: number): number => Math.min(Math.ceil(milliseconds / 1_000), LONGEST);

import { randomBytes } from "node:crypto";
import type { StartInput } from "@agent-events/runs";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { layRequest } from "../request/read-request.ts";
import type { AskFlags } from "./options.ts";

/** An agent of sandboxes, which answer under any id. */
const SANDBOX_AGENT = "don:core:dvrv-us-1:devo/0:ai_agent/1";

/**
 * The request that the text and the options describe, without targets: the run has its own.
 *
 * @param anyAgent whether the agent that answers does so under any id
 * @throws {UsageError} when nothing is asked, or nobody
 */
export async function readQuestion(
  text: string | undefined,
  flags: AskFlags,
  { io, anyAgent }: { readonly io: Io; readonly anyAgent: boolean },
): Promise<StartInput> {
  if (text === undefined && flags.body === undefined) {
    throw new UsageError("there is no question", 'Put it in quotes: agent-events ask "Where is my order?" --sandbox');
  }
  const request = await layRequest({ ...flags, message: text, webhook: undefined }, io);
  const { target: _, webhook_target: __, event_source_target: ___, ...question } = request;
  const { agent = anyAgent ? SANDBOX_AGENT : undefined, session_object = newSession() } = question;
  if (agent === undefined) throw new UsageError("--agent is missing", "Give the id of the AI agent that is to answer.");
  return { ...question, agent, session_object } as StartInput;
}

const newSession = (): string => `ask-${randomBytes(4).toString("hex")}`;

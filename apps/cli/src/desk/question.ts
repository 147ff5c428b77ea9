import { randomBytes } from "node:crypto";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { layRequest } from "../request/read-request.ts";
import type { Question } from "./desk.ts";
import type { DeskFlags } from "./options.ts";
import type { Plan } from "./plan.ts";

/** A name for a conversation that nobody named. */
export const newSession = (command: "ask" | "chat"): string => `${command}-${randomBytes(4).toString("hex")}`;

/**
 * The request that the text and the options describe, without targets: the run has its own.
 *
 * @param session the conversation it belongs to, where neither an option nor `--body` names one
 * @throws {UsageError} when nothing is asked, or nobody
 */
export async function readQuestion(
  text: string | undefined,
  flags: DeskFlags,
  { io, session, plan }: { readonly io: Io; readonly session: string; readonly plan: Plan },
): Promise<Question> {
  if (text === undefined && flags.body === undefined) {
    throw new UsageError("there is no question", 'Put it in quotes: agent-events ask "Where is my order?" --sandbox');
  }
  const request = await layRequest({ ...flags, message: text, webhook: undefined }, io);
  const { target: _, webhook_target: __, event_source_target: ___, ...question } = request;
  const agent = agentOf(question["agent"], plan);
  return { session_object: session, ...question, ...(agent !== undefined && { agent }) } as Question;
}

/**
 * Who is asked; undefined for whomever the gateway asks.
 *
 * @throws {UsageError} when nobody is named who would have to be
 */
export function agentOf(named: unknown, plan: Plan): unknown {
  if (named !== undefined || plan.kind === "gateway") return named;
  if (plan.defaultAgent !== undefined) return plan.defaultAgent;
  throw new UsageError("--agent is missing", "Give the id of the AI agent that is to answer.");
}

import { newRunId, type StartInput } from "@agent-events/runs";
import type { RunStart } from "../contract/read-start.ts";
import { sessionObjectOf } from "./session.ts";

/** What DevRev is to be asked. Without a session the run gets one of its own, named by a UUID of version 7 as runs are. */
export function toStartInput(start: RunStart & { readonly agent: string }, key: string): StartInput {
  const { agent, agent_version, context, metadata, artifacts, parent } = start;
  const { session = newRunId().replace("run_", "session_") } = start;
  return {
    agent,
    session_object: sessionObjectOf(key, session),
    event: { input_message: { message: start.message } },
    ...(agent_version !== undefined && { agent_version }),
    ...(context !== undefined && { context }),
    ...(metadata !== undefined && { client_metadata: metadata }),
    ...(artifacts !== undefined && { message_context: { artifacts } }),
    ...(parent !== undefined && { parent }),
  };
}

import { createAgentClient } from "@agent-events/client";
import { createRuns, type Runs, type Store } from "@agent-events/runs";
import { AGENT, SESSION, WEBHOOK } from "../delivery.ts";

/** A call that the agent has taken. */
export interface Taken {
  readonly run: string;
  readonly sessionObject: string;
}

/** Runs over a store, with a DevRev in this process: it takes every call at once, and then may answer it. */
export function runsOver(store: Store, onTaken: (call: Taken) => void = () => {}): Runs {
  const acknowledgement = JSON.stringify({ session: { id: SESSION } });
  const client = createAgentClient({
    token: "token-0123456789",
    maxRetries: 0,
    async fetch(_url, init) {
      const request = JSON.parse(String(init.body));
      onTaken({ run: request.client_metadata["agent-events"].run, sessionObject: request.session_object });
      return new Response(acknowledgement, { headers: { "Content-Type": "application/json" } });
    },
  });
  return createRuns({ client, store, webhook: WEBHOOK });
}

/** What a run is started with; each belongs to a session of its own. */
export const inputOf = (n: number | string) => ({
  agent: AGENT,
  session_object: `TKT-${n}`,
  event: { input_message: { message: "Which services does the staging project have?" } },
});

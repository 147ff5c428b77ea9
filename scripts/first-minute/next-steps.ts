import type { Services } from "./services.ts";

const cli = "node apps/cli/bin/agent-events.js";

/** What to try while both services stay up. Each line can be pasted as it stands. */
export function thingsToTry({ gateway, sandbox, key }: Services): string {
  return `
That was the sandbox: the call, the signatures and the deliveries are real, the agent is an echo. Three things to try:

  export AGENT_EVENTS_GATEWAY=${gateway} AGENT_EVENTS_KEY=${key}

1. Ask, and wait for the reply
  curl "$AGENT_EVENTS_GATEWAY/v1/runs" -H "Authorization: Bearer $AGENT_EVENTS_KEY" \\
    -H "Content-Type: application/json" -H "Prefer: wait=30" -d '{"message":"12 * 34"}'

2. Ask, and follow the events
  run=$(curl --silent "$AGENT_EVENTS_GATEWAY/v1/runs" -H "Authorization: Bearer $AGENT_EVENTS_KEY" \\
    -H "Content-Type: application/json" -d '{"message":"skills"}' | sed 's/.*"id": *"\\(run_[^"]*\\)".*/\\1/')
  curl --no-buffer "$AGENT_EVENTS_GATEWAY/v1/runs/$run/events" \\
    -H "Authorization: Bearer $AGENT_EVENTS_KEY" -H "Accept: text/event-stream"

3. Talk
  ${cli} chat

The gateway's API: ${gateway}/docs · every call and delivery of the sandbox: ${sandbox}
Both stay up until Ctrl-C.`;
}

/** What to do next, where nothing stays up. */
export const next = `
That was the sandbox: the call, the signatures and the deliveries are real, the agent is an echo. Next:

  with things to try  npm start
  ask it yourself     ${cli} ask "skills" --sandbox
  from your code      packages/runs/README.md
  against DevRev      DEVREV_TOKEN=<a token of yours> ${cli} ask --help
  every check         npm test
`;

import type { Command } from "commander";
import { connect } from "../call/connect.ts";
import { addCallOptions, type CallFlags } from "../call/options.ts";
import type { Io } from "../io.ts";
import { print } from "../output/print.ts";
import { describeSession } from "../output/session.ts";
import { addRequestOptions, type RequestFlags } from "../request/options.ts";
import { readRequest } from "../request/read-request.ts";
import { addExample } from "./example.ts";

const EXAMPLE = `
agent-events execute \\
  --agent don:core:dvrv-us-1:devo/0:ai_agent/1 \\
  --session-object TKT-4821 \\
  --webhook don:integration:dvrv-us-1:devo/0:webhook/123 \\
  --message "How do I rotate the API key of our staging project?"`;

export function addExecute(program: Command, io: Io): void {
  const command = program
    .command("execute")
    .summary("send a message to an AI agent")
    .description(
      "Sends a message to an AI agent (POST /ai-agents.events.execute-async). The API only acknowledges it: the agent's answer " +
        "comes later, as notifications to the webhook or event source that you name.",
    );
  addRequestOptions(command);
  addCallOptions(command);
  addExample(command, EXAMPLE);
  command.action(async (flags: RequestFlags & CallFlags) => {
    const client = connect(flags, io);
    const request = await readRequest(flags, io);
    const answer = await client.execute(request);
    print(io, flags, answer, describeSession(answer.session, request));
  });
}

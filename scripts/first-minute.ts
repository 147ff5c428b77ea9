import { once } from "node:events";
import { Readable } from "node:stream";
import { processIo, run } from "@agent-events/cli";
import { examples } from "@agent-events/contract/examples";
import { createSandbox } from "@agent-events/sandbox";

const request = examples["ai-agent-events-execute-async"].request.long_message;

/** Asks a sandbox the contract's largest example request through the command line, both in this process. */
export async function firstMinute(options: { once: boolean }): Promise<void> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());

  const sandbox = await createSandbox({ seed: "first minute" });
  console.log(`2. A sandbox plays DevRev, in this process: ${sandbox.url}`);

  const { length } = request.event.input_message.message;
  console.log(
    `3. agent-events ask --body -   (a request with a message of ${length} characters, on standard input, its targets replaced by a webhook of this command)\n`,
  );
  const io = {
    ...processIo(stop.signal),
    env: { ...process.env, DEVREV_BASE_URL: sandbox.url, DEVREV_TOKEN: "the-sandbox-takes-any" },
    stdin: Readable.from([JSON.stringify(request)]),
  };
  process.exitCode = await run(["ask", "--body", "-"], io);
  if (process.exitCode === 0) {
    console.log(nextSteps(options.once ? undefined : sandbox.url));
    if (!options.once && !stop.signal.aborted) await once(stop.signal, "abort");
  }
  await sandbox.close();
}

/** What to try next; with the sandbox's address while it stays up. */
function nextSteps(url: string | undefined): string {
  const cli = "node apps/cli/bin/agent-events.js";
  const withSandbox = url
    ? `
  see what happened   ${url} in a browser
  ask it yourself     DEVREV_BASE_URL=${url} DEVREV_TOKEN=any ${cli} ask "skills"
  by hand             curl ${url}/ai-agents.events.execute-async \\
      -H "Authorization: Bearer any" -H "Content-Type: application/json" \\
      -d '{"agent":"agent","session_object":"order-17","event":{"input_message":{"message":"Where is my order?"}}}'
                      (any documented error: with the token test_too_many_requests, say)`
    : `
  ask it yourself     ${cli} ask "skills" --sandbox
  a sandbox of yours  ${cli} sandbox`;
  return `
That was the sandbox: the call, the signatures and the deliveries are real, the agent is an echo. Next:
${withSandbox}
  from your code      packages/runs/README.md
  against DevRev      DEVREV_TOKEN=<a token of yours> ${cli} ask --help
  every check         npm test
${url ? "\nThe sandbox stays up until Ctrl-C." : ""}`;
}

import { once } from "node:events";
import { Readable } from "node:stream";
import { processIo, run } from "@agent-events/cli";
import { examples } from "@agent-events/contract/examples";
import { startMock } from "@agent-events/mock";

const request = examples["ai-agent-events-execute-async"].request.long_message;

/** Sends the contract's largest example request through the command line to the contract's mock, both in this process. */
export async function firstMinute(options: { once: boolean }): Promise<void> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());

  const mock = await startMock();
  console.log(`2. Its mock listens: ${mock.url} (Prism, in this process)`);

  const { length } = request.event.input_message.message;
  console.log(
    `3. agent-events execute --body -   (a request with a message of ${length} characters, on standard input)\n`,
  );
  const io = {
    ...processIo(stop.signal),
    env: { ...process.env, DEVREV_BASE_URL: mock.url, DEVREV_TOKEN: "the-mock-takes-any" },
    stdin: Readable.from([JSON.stringify(request)]),
  };
  process.exitCode = await run(["execute", "--body", "-"], io);
  if (process.exitCode === 0) {
    console.log(nextSteps(options.once ? undefined : mock.url));
    if (!options.once && !stop.signal.aborted) await once(stop.signal, "abort");
  }
  await mock.close();
}

/** What to try next; with the mock's address while it stays up. */
function nextSteps(url: string | undefined): string {
  const byHand = `curl ${url ?? "http://127.0.0.1:4010"}/ai-agents.events.execute-async \\
      -H "Authorization: Bearer anything" -H "Content-Type: application/json" \\
      -d '{"agent":"agent","session_object":"order-17","event":{"input_message":{"message":"Where is my order?"}}}'`;
  return `
That was the contract's mock. Next:

  the same by hand    ${url ? "" : "npm run mock, and in a second terminal: "}${byHand}
                      (any documented error: add -H "Prefer: code=429")
  from your code      packages/client/README.md
  against DevRev      DEVREV_TOKEN=<a token of yours> node apps/cli/bin/agent-events.js execute --help
  every check         npm test
${url ? "\nThe mock stays up until Ctrl-C." : ""}`;
}

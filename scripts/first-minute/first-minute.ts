import { once } from "node:events";
import { Readable } from "node:stream";
import { processIo, run } from "@agent-events/cli";
import { examples } from "@agent-events/contract/examples";
import { next, thingsToTry } from "./next-steps.ts";
import { startServices } from "./services.ts";

const request = examples["ai-agent-events-execute-async"].request.long_message;

/** Asks the contract's largest example request through the command line, a gateway and a sandbox, all in this process. */
export async function firstMinute(options: { once: boolean }): Promise<void> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  // Who ends all processes of a service at once reaches this one twice, the second time through the bootstrap.
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  // A terminal that was closed takes no more, which must not keep the services from closing.
  process.stdout.on("error", () => stop.abort());

  const services = await startServices();
  console.log(`2. A sandbox plays DevRev, in this process: ${services.sandbox}`);
  console.log(`3. A gateway before it, its webhook registered and verified: ${services.gateway}`);
  const { length } = request.event.input_message.message;
  console.log(
    `4. agent-events ask --body -   (through the gateway: a request with a message of ${length} characters, on standard input)\n`,
  );
  const io = {
    ...processIo(stop.signal),
    env: { ...process.env, AGENT_EVENTS_GATEWAY: services.gateway, AGENT_EVENTS_KEY: services.key },
    stdin: Readable.from([JSON.stringify(request)]),
  };
  process.exitCode = await run(["ask", "--body", "-"], io);
  if (process.exitCode === 0) {
    console.log(options.once ? next : thingsToTry(services));
    if (!options.once && !stop.signal.aborted) await once(stop.signal, "abort");
  }
  await services.close();
}

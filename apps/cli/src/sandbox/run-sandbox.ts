import { once } from "node:events";
import { realClock } from "@agent-events/sandbox";
import type { Io } from "../io.ts";
import { type Line, print } from "../output/print.ts";
import { readEventSource } from "./event-source.ts";
import { follow } from "./log.ts";
import type { SandboxFlags } from "./options.ts";
import { introduce, showSandbox } from "./show.ts";
import { startSandbox } from "./start.ts";

/** Runs a sandbox until it is interrupted, which is how it is meant to end. */
export async function runSandbox(flags: SandboxFlags, io: Io): Promise<void> {
  const { port, seed, scenarios, scenario, signatureForm, envelope, deliverTo, speed } = flags;
  const shape = { signatureForm, envelope, deliverTo };
  const sources = (flags.eventSource ?? []).map((text) => readEventSource(text, deliverTo));
  const sandbox = await startSandbox({ port, seed, scenarios, scenario, ...shape, clock: realClock({ speed }) });
  const stop = follow(sandbox, showSandbox(io, flags, sandbox.state().timeout));
  try {
    for (const { id, url } of sources) sandbox.onEventSource(id, url);
    introduce(sandbox, io, flags);
    if (!io.signal.aborted) await once(io.signal, "abort");
  } finally {
    // What closing cuts off is not news.
    stop();
    await sandbox.close();
  }
}

/** Lists the scenarios that a sandbox with these options would have. */
export async function listScenarios({ scenarios: places, ...flags }: SandboxFlags, io: Io): Promise<void> {
  const sandbox = await startSandbox({ scenarios: places });
  await sandbox.close();
  const { scenarios } = sandbox.state();
  print(
    io,
    flags,
    { scenarios },
    scenarios.map(({ name, summary }): Line => [name, summary]),
  );
}

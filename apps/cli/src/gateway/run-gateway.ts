import { once } from "node:events";
import { type Config, createKey, openLedger, startGateway } from "@agent-events/gateway";
import { createCleanup } from "../cleanup.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { warn } from "../output/warn.ts";
import { configure } from "./configure.ts";
import { explained } from "./explain.ts";
import { openLog } from "./log.ts";
import type { GatewayFlags } from "./options.ts";
import { withSandbox } from "./sandbox.ts";
import { introduce } from "./show.ts";

/** Runs a gateway until it is interrupted, which is how it is meant to end. */
export async function runGateway(flags: GatewayFlags, io: Io): Promise<void> {
  if (flags.scenarios && !flags.sandbox) {
    throw new UsageError("--scenarios is for the sandbox of --sandbox", "Add --sandbox, or leave it out.");
  }
  const cleanup = createCleanup((error) => warn(io, flags, error));
  try {
    await explained(async () => {
      const made = flags.sandbox ? await withSandbox(flags, io, cleanup) : undefined;
      const config = made?.config ?? configure(flags, io.env);
      const gateway = await startGateway(config, { signal: io.signal, log: openLog(config, io, flags) });
      cleanup.add(gateway.close);
      const key = made && (await keyFor(config));
      introduce(io, flags, { url: gateway.url, sandbox: made?.sandbox, key });
      if (!io.signal.aborted) await Promise.race([once(io.signal, "abort"), gateway.closed]);
    });
  } finally {
    await cleanup.run();
  }
}

async function keyFor(config: Config): Promise<string> {
  const ledger = await openLedger(config);
  try {
    return (await createKey(ledger, { name: "made by agent-events gateway --sandbox" })).secret;
  } finally {
    await ledger.close();
  }
}

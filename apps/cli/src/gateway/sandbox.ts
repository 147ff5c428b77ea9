import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "@agent-events/gateway";
import type { Cleanup } from "../cleanup.ts";
import type { Io } from "../io.ts";
import { startSandbox } from "../sandbox/start.ts";
import { configure } from "./configure.ts";
import type { GatewayFlags } from "./options.ts";

/** An agent of sandboxes, which answer under any id. */
const AGENT = "don:core:dvrv-us-1:devo/0:ai_agent/1";

/** What would lead a gateway away from the sandbox. */
const OTHERS = /^(DEVREV_|REDIS_URL$|AGENT_EVENTS_(REGISTER|STORE)$)/;

/** A configuration whose DevRev is a sandbox in this process, with all it keeps in a folder that is removed afterwards. */
export async function withSandbox(
  flags: GatewayFlags,
  { env }: Io,
  cleanup: Cleanup,
): Promise<{ readonly config: Config; readonly sandbox: string }> {
  const sandbox = await startSandbox({ scenarios: flags.scenarios });
  cleanup.add(sandbox.close);
  const folder = await mkdtemp(join(tmpdir(), "agent-events-"));
  cleanup.add(() => rm(folder, { recursive: true }));
  const port = flags.port ?? Number(env["PORT"] || 8080);
  const own = port === 0 ? await freePort() : port;
  const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !OTHERS.test(name)));
  const config = configure(
    {
      ...flags,
      port: own,
      agent: flags.agent ?? (env["AGENT_EVENTS_AGENT"] || AGENT),
      store: flags.store ?? join(folder, "agent-events.db"),
      register: `http://127.0.0.1:${own}`,
    },
    { ...rest, DEVREV_BASE_URL: sandbox.url, DEVREV_TOKEN: "sandbox" },
  );
  return { config, sandbox: sandbox.url };
}

/** The webhook is made for a port that has to be known before. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { RuntimeFailure, type Started, start } from "../harness/child.ts";
import { install } from "../install/install.ts";
import { pinned } from "../install/pinned.ts";
import type { Runtime } from "./runtime.ts";

/** Workers may not reach loopback unless they are told so. */
const config = (file: string): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${file}")],
  compatibilityDate = "2026-11-01",
);
`;

/** Says its port, as JSON, on its fourth stream. */
async function portOf({ child, complaints }: Started): Promise<number> {
  const ended = once(child, "close").then(async () => {
    throw new RuntimeFailure(`workerd ended before it listened:\n${await complaints}`);
  });
  const [said] = await Promise.race([once(child.stdio[3] ?? child, "data"), ended]);
  return JSON.parse(String(said).split("\n")[0] ?? "").port;
}

/** Cloudflare's runtime, without the emulator around it. Every connection that fails is "Network connection lost." to it. */
export const workerd: Runtime = {
  name: "workerd",
  traits: { tellsUnsent: false, resends: false, hmac: "WebCrypto" },
  run: async (setup, folder) => {
    const file = join(folder, "config.capnp");
    writeFileSync(file, config(basename(await bundle("worker", folder))));
    const program = await install(pinned.workerd);
    const started = start(program, ["serve", file, "--control-fd=3"], { stdio: ["ignore", "ignore", "pipe", "pipe"] });
    try {
      const address = `http://127.0.0.1:${await portOf(started)}`;
      const answer = await fetch(address, { method: "POST", body: JSON.stringify(setup) });
      return await answer.text();
    } finally {
      started.child.kill();
    }
  },
};

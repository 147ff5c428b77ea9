import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { installWorkerd } from "@agent-events/runtime-tests/workerd";
import { build } from "rolldown";
import wrangler from "../wrangler.json" with { type: "json" };
import { configOf } from "./config.ts";

// What `wrangler dev` does, with the runtime alone: bundles the Worker, and serves it with its Durable Objects on this disk.
const { WORKER_DATA = "worker-data", PORT = "3000" } = process.env;
const folder = resolve(WORKER_DATA);
const disk = join(folder, "durable-objects");
mkdirSync(disk, { recursive: true });

await build({
  input: fileURLToPath(new URL(`../${wrangler.main}`, import.meta.url)),
  platform: "browser",
  resolve: { conditionNames: ["workerd", "worker", "browser", "import", "default"] },
  external: /^cloudflare:/,
  logLevel: "warn",
  output: { file: join(folder, "worker.mjs"), format: "es", codeSplitting: false },
});
const config = join(folder, "config.capnp");
writeFileSync(config, configOf("worker.mjs", disk, PORT));

const program = await installWorkerd();
const workerd = spawn(program, ["serve", config, "--control-fd=3"], {
  stdio: ["ignore", "inherit", "inherit", "pipe"],
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => workerd.kill(signal));
workerd.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
});
// workerd tells its port, one JSON object a line.
const told = workerd.stdio[3];
if (told && "on" in told) {
  createInterface({ input: told as NodeJS.ReadableStream }).on("line", (line) => {
    const { event, port } = JSON.parse(line) as { event: string; port: number };
    if (event === "listen") console.log("Listening:", { address: "127.0.0.1", port });
  });
}

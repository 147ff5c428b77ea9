import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { expect, onTestFinished, test } from "vitest";
import { clientOf } from "../support/clients.ts";
import { answered, runId } from "../support/wire.ts";

const program = fileURLToPath(new URL("../support/children/gateway.ts", import.meta.url));
const last = 300;

async function start(port: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, port, `${last}`], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("a reader sees every event once, in order, while the gateway is killed and started again", async () => {
  const baseUrl = await deadAddress();
  const { port } = new URL(baseUrl);
  let gateway = await start(port);
  const kills = new Set([40, 130, 220]);
  const seen: number[] = [];
  const stream = clientOf({ baseUrl }).stream(runId);
  for await (const { seq } of stream) {
    seen.push(seq);
    if (!kills.delete(seq)) continue;
    gateway.kill("SIGKILL");
    await once(gateway, "exit");
    // The reader meets a dead port first.
    void start(port).then((child) => {
      gateway = child;
    });
  }
  expect(seen).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  expect(stream.run).toEqual(answered(last));
  expect(kills.size).toBe(0);
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";

/** The Redis or Valkey server on the PATH, if there is one. */
export const redisBinary: string | undefined = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => ["redis-server", "valkey-server"].map((name) => join(folder, name)))
  .find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** A server of its own folder and port. */
export interface RedisServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function startRedis(binary: string): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "agent-events-redis-"));
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const options = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
    const child = spawn(binary, options, { stdio: ["ignore", "pipe", "ignore"] });
    const end = () => {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    };
    process.once("exit", end);
    const said = await readiness(child);
    if (said === undefined) {
      const stop = async () => {
        const gone = once(child, "exit");
        end();
        await gone;
      };
      return { url: `redis://127.0.0.1:${port}`, stop };
    }
    // Somebody else may have taken the port meanwhile.
    if (tries === 3) throw new Error(`the server did not start:\n${said}`);
  }
}

/** Undefined once it is ready; else what it said until it ended. */
async function readiness(child: ChildProcess): Promise<string | undefined> {
  const lines: string[] = [];
  const { stdout } = child;
  if (!stdout) throw new Error("the server has no output");
  for await (const line of createInterface(stdout)) {
    lines.push(line);
    if (line.includes("Ready to accept connections")) {
      stdout.resume();
      return undefined;
    }
  }
  return lines.join("\n");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await once(server.close(), "close");
  return port;
}

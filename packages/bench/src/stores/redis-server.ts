import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";

/** The Redis or Valkey server on the PATH, if there is one. */
export const binary: string | undefined = (process.env["PATH"] ?? "")
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

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** When the log of what was written is flushed to the disk. */
export type Fsync = "always" | "everysec";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}

/**
 * Starts a durable server of our own, with its data in a folder.
 *
 * @throws {Error} with what it printed, when it does not start
 */
export async function startRedis(command: string, folder: string, fsync: Fsync): Promise<RedisServer> {
  const port = await freePort();
  const place = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder];
  const durable = ["--save", "", "--appendonly", "yes", "--appendfsync", fsync];
  const server = spawn(command, [...place, ...durable], { stdio: ["ignore", "pipe", "ignore"] });
  const gone = once(server, "exit");
  const end = () => void server.kill("SIGKILL");
  process.once("exit", end);
  const lines: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    lines.push(line);
    if (!line.includes("Ready to accept connections")) continue;
    server.stdout.resume();
    return {
      url: `redis://127.0.0.1:${port}`,
      async stop() {
        process.off("exit", end);
        end();
        await gone;
      },
    };
  }
  throw new Error(`${command} did not start:\n${lines.join("\n")}`);
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createClient } from "redis";
import { binary } from "./binary.ts";

export const durable = ["--appendonly", "yes", "--appendfsync", "always"];

async function freePorts(): Promise<[number, number]> {
  const servers = [1, 2].map(() => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports as [number, number];
}

/** A server of its own folder, which only this process uses. */
export class Server {
  readonly #folder = mkdtempSync(join(tmpdir(), "agent-events-redis-"));
  readonly #options: readonly string[];
  #process: ChildProcess | undefined;
  port = 0;
  /** Where nodes of a cluster talk to each other. */
  busPort = 0;

  private constructor(options: readonly string[]) {
    this.#options = options;
    process.once("exit", () => this.#end());
  }

  static async start(...options: string[]): Promise<Server> {
    const server = new Server(options);
    for (let tries = 1; ; tries++) {
      [server.port, server.busPort] = await freePorts();
      try {
        await server.restart();
        return server;
      } catch (error) {
        // Somebody else may have taken the port meanwhile.
        if (tries === 3) throw error;
      }
    }
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again, on the same port with the same data. */
  async restart(...options: string[]): Promise<void> {
    const given = ["--port", `${this.port}`, "--bind", "127.0.0.1", "--dir", this.#folder, "--save", ""];
    const bus = this.#options.includes("--cluster-enabled") ? ["--cluster-port", `${this.busPort}`] : [];
    const child = spawn(binary as string, [...given, ...bus, ...this.#options, ...options], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.#process = child;
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.includes("Ready to accept connections")) {
        child.stdout.resume();
        return;
      }
    }
    throw new Error(`the server did not start:\n${lines.join("\n")}`);
  }

  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#process?.kill("SIGCONT");
  }

  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    this.#end();
  }

  #end(): void {
    this.#process?.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Says one thing to it, as an operator would. */
  async tell(...command: string[]): Promise<unknown> {
    const client = await createClient({ url: this.url }).connect();
    try {
      return await client.sendCommand(command);
    } finally {
      client.destroy();
    }
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { createClient } from "redis";
import { freePorts } from "./free-port.ts";
import { howToInstallRedis, redisBinary } from "./redis-binary.ts";
import { RedisStartError } from "./redis-start-error.ts";

const MOST_TRIES = 5;

/** A Redis of its own folder and ports. It ends with this process at the latest, unless that one is killed. */
export class RedisServer {
  readonly #folder = mkdtempSync(join(tmpdir(), "agent-events-redis-"));
  readonly #options: readonly string[];
  readonly #end = () => {
    this.#process?.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true });
  };
  #process: ChildProcess | undefined;
  port = 0;
  /** Where nodes of a cluster talk to each other. */
  busPort = 0;

  private constructor(options: readonly string[]) {
    this.#options = options;
    process.once("exit", this.#end);
  }

  /**
   * Starts one that keeps nothing, unless its options say so: see `durable()`.
   *
   * @throws {RedisStartError} with what it printed, or what to install
   */
  static async start(...options: string[]): Promise<RedisServer> {
    const server = new RedisServer(options);
    for (let tries = 1; ; tries++) {
      [server.port, server.busPort] = (await freePorts(2)) as [number, number];
      try {
        await server.restart();
        return server;
      } catch (error) {
        // Somebody else may have taken the port meanwhile.
        if (tries < MOST_TRIES && redisBinary) continue;
        await server.stop();
        throw error;
      }
    }
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again, on the same port with the same data; further options count until its next start. */
  async restart(...options: string[]): Promise<void> {
    if (!redisBinary) throw new RedisStartError(`there is no Redis on the PATH: ${howToInstallRedis}`);
    const given = ["--port", `${this.port}`, "--bind", "127.0.0.1", "--dir", this.#folder, "--save", ""];
    const bus = this.#options.includes("--cluster-enabled") ? ["--cluster-port", `${this.busPort}`] : [];
    const child = spawn(redisBinary, [...given, ...bus, ...this.#options, ...options], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    const complaints = text(child.stderr);
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (!line.includes("Ready to accept connections")) continue;
      child.stdout.resume();
      return;
    }
    throw new RedisStartError(`${redisBinary} did not start:\n${lines.join("\n")}\n${await complaints}`);
  }

  /** It answers nothing, and its connections stay open, until it is thawed. */
  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#process?.kill("SIGCONT");
  }

  /** Ends it at once, as a crash would; its data stay. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  /** Ends it for good: its data are gone too. */
  async stop(): Promise<void> {
    await this.kill();
    process.off("exit", this.#end);
    this.#end();
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

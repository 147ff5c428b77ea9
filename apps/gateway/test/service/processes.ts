import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Outcome, outcomeOf } from "@agent-events/test-support/outcome-of";
import { onTestFinished } from "vitest";

/** The program that the container runs, from its sources. */
const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** A gateway as a process of its own. */
export interface GatewayProcess {
  readonly child: ChildProcess;
  /** Each line of its log so far. */
  readonly log: string[];
  /** The first line of its log with a text, once it is there. */
  said(text: string): Promise<string>;
  /** Sends it a signal, and resolves with its exit code, or the signal's name, once it has ended. */
  end(signal: NodeJS.Signals): Promise<number | string | null>;
}

/** Starts the gateway's program, until the test ends. */
export function launch(env: Record<string, string>): GatewayProcess {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env["PATH"], ...env, AGENT_EVENTS_LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close") as Promise<[number | null, string | null]>;
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const log: string[] = [];
  const lines = createInterface(child.stdout).on("line", (line) => log.push(line));
  child.stderr.on("data", (chunk) => log.push(String(chunk)));
  return {
    child,
    log,
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = log.find((one) => one.includes(text));
          if (line !== undefined) resolve(line);
        };
        lines.on("line", look);
        child.once("close", () => reject(new Error(`the gateway ended:\n${log.join("\n")}`)));
        look();
      }),
    async end(signal) {
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by;
    },
  };
}

/** Starts the gateway's program, and resolves when it is ready. */
export async function spawnGateway(env: Record<string, string>): Promise<GatewayProcess & { readonly url: string }> {
  const gateway = launch(env);
  return { ...gateway, url: JSON.parse(await gateway.said("the gateway is ready")).url };
}

/** Runs one of its commands until it ends. */
export async function command(env: Record<string, string>, ...words: string[]): Promise<Outcome> {
  return outcomeOf(spawn(process.execPath, [main, ...words], { env: { PATH: process.env["PATH"], ...env } }));
}

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, availableParallelism, loadavg, platform } from "node:os";
import { redisBinary } from "@agent-events/test-support/redis-binary";

/** What the results depend on besides the code. */
export interface Machine {
  readonly cores: number;
  readonly platform: string;
  readonly node: string;
  /** How many processes wanted a processor in the last minute, before anything was measured. */
  readonly load: number;
  /** Versions of what this project is measured beside, by name. */
  readonly peers: Readonly<Record<string, string>>;
}

const peers = {
  "openapi-fetch": "../node_modules/openapi-fetch",
  "@devrev/typescript-sdk": "../node_modules/@devrev/typescript-sdk",
  ky: "../node_modules/ky",
  "@octokit/webhooks": "../node_modules/@octokit/webhooks",
  stripe: "../node_modules/stripe",
  standardwebhooks: "../node_modules/standardwebhooks",
  redis: "../node_modules/redis",
  "openapi-typescript": "../../codegen/node_modules/openapi-typescript",
};

function version(folder: string): string {
  const manifest = readFileSync(new URL(`${folder}/package.json`, import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function serverVersion(): Record<string, string> {
  if (redisBinary === undefined) return {};
  const told = execFileSync(redisBinary, ["--version"], { encoding: "utf8" });
  return { "redis-server": /\bv=(\S+)/.exec(told)?.[1] ?? told.trim() };
}

export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    platform: `${platform()} ${arch()}`,
    node: process.versions.node,
    load: loadavg()[0] as number,
    peers: {
      ...Object.fromEntries(Object.entries(peers).map(([name, folder]) => [name, version(folder)])),
      ...serverVersion(),
    },
  };
}

export function formatMachine({ cores, platform, node, load, peers }: Machine): string {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [`${cores} cores`, `load ${load.toFixed(2)}`, platform, `Node ${node}`, ...versions].join(" · ");
}

import { readFileSync } from "node:fs";
import { arch, availableParallelism, platform } from "node:os";

/** What the results depend on besides the code. */
export interface Machine {
  readonly cores: number;
  readonly platform: string;
  readonly node: string;
  /** Versions of what this project is measured beside, by name. */
  readonly peers: Readonly<Record<string, string>>;
}

const peers = {
  "openapi-fetch": "../node_modules/openapi-fetch",
  "@devrev/typescript-sdk": "../node_modules/@devrev/typescript-sdk",
  ky: "../node_modules/ky",
  "openapi-typescript": "../../codegen/node_modules/openapi-typescript",
};

function version(folder: string): string {
  const manifest = readFileSync(new URL(`${folder}/package.json`, import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    platform: `${platform()} ${arch()}`,
    node: process.versions.node,
    peers: Object.fromEntries(Object.entries(peers).map(([name, folder]) => [name, version(folder)])),
  };
}

export function formatMachine({ cores, platform, node, peers }: Machine): string {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [`${cores} cores`, platform, `Node ${node}`, ...versions].join(" · ");
}

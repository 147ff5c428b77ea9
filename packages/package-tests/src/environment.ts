import { delimiter } from "node:path";

/** What an outer npm, npx or pnpm was asked to do; programs of the same family would take it as meant for them. */
const FOREIGN =
  /^(npm_(package_.*|lifecycle_.*|command|execpath|config_(call|package|prefix|local_prefix|workspaces?|user_agent))|PNPM_.*|INIT_CWD)$/i;

/** The environment of these tests, free of what started them. */
export function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
}

/** The same without the programs of any workspace on the PATH: Node, npm and npx are those of the machine. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const outer = folders.filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder));
  return { ...environment(), PATH: outer.join(delimiter) };
}

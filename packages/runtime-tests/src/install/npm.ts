import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter } from "node:path";
import { text } from "node:stream/consumers";

const ARGS = [
  "install",
  // The programs are in the packages; no script has to fetch them.
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--no-package-lock",
  "--loglevel=error",
  // The answer to a missing network should not take minutes.
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=4000",
];

/** What an outer npm or npx was asked to do; it is not meant for this one. */
const FOREIGN =
  /^(npm_(package_.*|lifecycle_.*|command|execpath|config_(call|package|prefix|local_prefix|global|workspaces?|include|omit)))$/i;

/** The npm of the machine, with the registry, proxy and cache of whoever runs the tests. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const outer = folders.filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder));
  return { ...Object.fromEntries(own), PATH: outer.join(delimiter) };
}

/** Installs what the package.json of a folder names, with plain npm; resolves with npm's complaint when that failed. */
export async function npmInstall(folder: string): Promise<string | undefined> {
  const child = spawn("npm", [...ARGS, "--prefix", folder], {
    cwd: folder,
    env: environment(),
    stdio: ["ignore", "ignore", "pipe"],
    shell: process.platform === "win32",
  });
  const complaint = text(child.stderr);
  const [code] = (await once(child, "close")) as [number | null];
  return code === 0 ? undefined : await complaint;
}

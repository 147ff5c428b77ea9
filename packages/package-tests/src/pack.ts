import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandFailure, succeed } from "./command.ts";
import { environment } from "./environment.ts";
import { type Published, root } from "./published.ts";

/** Packs a package as it would be published, and returns the tarball. */
export async function pack({ manifest, folder }: Published, destination: string): Promise<string> {
  const alone = join(destination, manifest.name.replace("/", "+"));
  mkdirSync(alone, { recursive: true });
  await pnpm(["pack", "--pack-destination", alone], folder);
  const [tarball, ...others] = readdirSync(alone);
  if (tarball === undefined || others.length > 0) {
    throw new CommandFailure(`\`pnpm pack\` of ${manifest.name} left ${others.length + 1} files instead of a tarball`);
  }
  return join(alone, tarball);
}

/** pnpm is on the PATH under the root's `npm test`; elsewhere npx brings the workspace's version. */
async function pnpm(args: readonly string[], cwd: string): Promise<void> {
  const options = { cwd, env: environment() };
  try {
    await succeed("pnpm", args, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      packageManager: string;
    };
    await succeed("npx", ["--yes", packageManager, ...args], options);
  }
}

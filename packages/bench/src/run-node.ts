import { execFile } from "node:child_process";

/**
 * Runs a script in a fresh Node and resolves with what it prints.
 *
 * @throws {Error} with all it printed, when it fails
 */
export function runNode(args: readonly string[], cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`node ${args.join(" ")} failed\n${stdout}${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

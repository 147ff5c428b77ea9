// `npm run generate`: compiles every contract that has a target; with --check or --watch, see `npm run generate -- --help`.
import { spawnSync } from "node:child_process";

const args = process.argv.slice(2);
const [command, ...rest] =
  args.length === 0 ? ["turbo", "run", "generate"] : ["node", "packages/codegen/src/cli.ts", ...args];
const { status } = spawnSync(command as string, rest, { stdio: "inherit" });
process.exitCode = status ?? 1;

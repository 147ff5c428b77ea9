import { type ExitCode, exitCodes, processIo, run } from "@agent-events/cli";

/** The command line inside of another program. */
export async function help(): Promise<boolean> {
  const code: ExitCode = await run(["--help"], processIo(new AbortController().signal));
  return code === exitCodes.ok;
}

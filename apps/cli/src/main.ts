import { catchInterrupts } from "./interrupts.ts";
import { processIo } from "./io.ts";
import { watchOutput } from "./output/lost.ts";
import { run } from "./run.ts";

/** Runs this process's own command line, and leaves its exit code. */
export async function main(): Promise<void> {
  const { signal, end, ...interrupts } = catchInterrupts();
  watchOutput(process.stdout, process.stderr, end);
  process.exitCode = await run(process.argv.slice(2), processIo(signal, interrupts));
}

import { catchInterrupts } from "./interrupts.ts";
import { processIo } from "./io.ts";
import { run } from "./run.ts";

/** Runs this process's own command line, and leaves its exit code. */
export async function main(): Promise<void> {
  const { signal, onInterrupt } = catchInterrupts();
  // Whoever reads may have had enough, as `head` has: no reason to fail.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  process.exitCode = await run(process.argv.slice(2), processIo(signal, onInterrupt));
}

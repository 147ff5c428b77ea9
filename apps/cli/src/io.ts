import type { Readable } from "node:stream";
import { written } from "./output/lost.ts";

/** What text is written to. */
export interface Writer {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** All that a command touches outside itself, so that another program can run it in its own process. */
export interface Io {
  readonly stdin: Readable & {
    readonly isTTY?: boolean | undefined;
    /** Of a terminal: whether what is typed comes at once, and is not shown. */
    setRawMode?(isRaw: boolean): unknown;
  };
  readonly stdout: Writer;
  readonly stderr: Writer;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Interrupts the command, as Ctrl-C does. */
  readonly signal: AbortSignal;
  /** Has Ctrl-C call this instead of firing `signal`, until the returned function is called. */
  readonly onInterrupt?: ((handler: () => void) => () => void) | undefined;
  /** Does what Ctrl-C does, where a terminal in raw mode gives it as a character. */
  readonly interrupt?: (() => void) | undefined;
  /** Resolves once all that was printed is written, or lost. */
  readonly written?: (() => Promise<void>) | undefined;
}

/** This process's own streams and environment. */
export function processIo(signal: AbortSignal, interrupts: Pick<Io, "onInterrupt" | "interrupt"> = {}): Io {
  const { stdout, stderr, env } = process;
  return {
    stdout,
    stderr,
    env,
    signal,
    onInterrupt: interrupts.onInterrupt,
    interrupt: interrupts.interrupt,
    written: () => written(stdout),
    // Opened only when a command reads it.
    get stdin() {
      return process.stdin;
    },
  };
}

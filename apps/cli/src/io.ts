import type { Readable } from "node:stream";

/** What text is written to. */
export interface Writer {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** All that a command touches outside itself, so that another program can run it in its own process. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Writer;
  readonly stderr: Writer;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Interrupts the command, as Ctrl-C does. */
  readonly signal: AbortSignal;
}

/** This process's own streams and environment. */
export function processIo(signal: AbortSignal): Io {
  const { stdout, stderr, env } = process;
  return {
    stdout,
    stderr,
    env,
    signal,
    // Opened only when a command reads it.
    get stdin() {
      return process.stdin;
    },
  };
}

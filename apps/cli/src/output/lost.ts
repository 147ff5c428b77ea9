import type { WriteStream } from "node:tty";

/** Ends a command, since what it prints reaches nobody any more. */
export class OutputLostError extends Error {
  override readonly name = "OutputLostError";
  /** Whether whoever read it has had enough, as `head` has. */
  readonly isUnread: boolean;

  constructor(cause: NodeJS.ErrnoException) {
    const { code, message } = cause;
    super(`standard output cannot be written: ${code === "ENOSPC" ? "no space is left there (ENOSPC)" : message}`, {
      cause,
    });
    this.isUnread = code === "EPIPE";
  }
}

/**
 * Has a command end, as an interrupt ends it, when its output is lost: what it has set up is put away, which it would not be
 * if the error of the stream ended the process.
 *
 * @param end is given the reason; none when the terminal was closed, which is an interrupt like any other
 */
export function watchOutput(stdout: WriteStream, stderr: WriteStream, end: (reason?: OutputLostError) => void): void {
  const isClosed = ({ isTTY }: WriteStream, { code }: NodeJS.ErrnoException) => isTTY && code === "EIO";
  stdout.on("error", (error) => end(isClosed(stdout, error) ? undefined : new OutputLostError(error)));
  // Without it nothing but sentences on the side are lost, and those must not keep a command from its work.
  stderr.on("error", (error) => isClosed(stderr, error) && end());
}

/** Resolves once a stream has taken all that was written to it, or has told that it cannot. */
export async function written(stream: WriteStream): Promise<void> {
  // The error is told a moment behind the callback.
  await new Promise<void>((resolve) => stream.write("", () => setImmediate(resolve)));
}

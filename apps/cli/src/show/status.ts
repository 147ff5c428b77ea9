import type { WriteStream } from "node:tty";
import yoctoSpinner from "yocto-spinner";
import type { Io, Writer } from "../io.ts";
import { duration } from "../output/duration.ts";
import { oneLine } from "../output/one-line.ts";

/** The last line of a terminal, which tells what is under way. */
export interface Status {
  /** Whether there is such a line. */
  readonly isLive: boolean;
  /**
   * Shows what is under way.
   *
   * @param since milliseconds since 1970; from then on its duration is shown as well
   */
  readonly show: (what: string, since?: number) => void;
  /** Takes the line away; safe to say twice. */
  readonly end: () => void;
}

/** Characters of what is shown: the line must not be longer than a narrow terminal is wide. */
const LONGEST = 60;

const none: Status = { isLive: false, show: () => {}, end: () => {} };

/** Opens the line, where there is a terminal that can have one. */
export function openStatus({ stdout, env }: Io, color: boolean): Status {
  // Without colors, or under CI, the spinner would do more or less than it should.
  if (!isTerminal(stdout) || env["TERM"] === "dumb" || "CI" in process.env || !color) return none;
  // Ctrl-C is the command's own affair: the spinner would end the process, and what is to be put away would stay.
  const spinner = yoctoSpinner({ stream: stdout, handleSignals: false });
  let what = "";
  let start: number | undefined;
  const render = () => {
    const text = start === undefined ? what : `${what}  ${duration(Date.now() - start)}`;
    // Before it has started, a text would be written without hiding the cursor.
    if (spinner.isSpinning) spinner.text = text;
    else spinner.start(text);
  };
  const clock = setInterval(() => start !== undefined && render(), 100);
  return {
    isLive: true,
    show: (next, since) => {
      what = [...oneLine(next)].slice(0, LONGEST).join("");
      start = since;
      render();
    },
    end: () => {
      clearInterval(clock);
      spinner.stop();
    },
  };
}

function isTerminal(writer: Writer): writer is WriteStream {
  return writer.isTTY === true && "cursorTo" in writer;
}

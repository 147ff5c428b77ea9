import type { Io } from "./io.ts";

interface Interrupts extends Required<Pick<Io, "signal" | "onInterrupt" | "interrupt">> {
  /** Fires `signal`, for a reason of its own where there is one. */
  readonly end: (reason?: Error) => void;
}

/**
 * What this process is told from outside: `signal` fires once it is to end. Ctrl-C goes to whoever has asked for it last;
 * where nobody has, the first one fires `signal`, and a second one ends the process at once, as ever.
 */
export function catchInterrupts(): Interrupts {
  const controller = new AbortController();
  const handlers: (() => void)[] = [];
  const end = (reason?: Error) => controller.abort(reason);
  const interrupt = () => {
    const handler = handlers.at(-1);
    if (handler) return handler();
    process.off("SIGINT", interrupt);
    end();
  };
  process.on("SIGINT", interrupt);
  process.once("SIGTERM", () => end());
  // A terminal that is closed tells this twice: by itself, and by its shell. Nobody can have meant the second.
  process.on("SIGHUP", () => end());
  return {
    signal: controller.signal,
    end,
    interrupt,
    onInterrupt: (handler) => {
      handlers.push(handler);
      return () => void handlers.splice(handlers.indexOf(handler), 1);
    },
  };
}

import type { Io } from "./io.ts";

/**
 * What this process is told from outside: `signal` fires once it is to end. Ctrl-C goes to whoever has asked for it last;
 * where nobody has, the first one fires `signal`, and a second one ends the process at once, as ever.
 */
export function catchInterrupts(): Required<Pick<Io, "signal" | "onInterrupt">> {
  const controller = new AbortController();
  const handlers: (() => void)[] = [];
  const end = () => controller.abort();
  const interrupt = () => {
    const handler = handlers.at(-1);
    if (handler) return handler();
    process.off("SIGINT", interrupt);
    end();
  };
  process.on("SIGINT", interrupt);
  // These come from who ends services or closes the terminal.
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.once(signal, end);
  return {
    signal: controller.signal,
    onInterrupt: (handler) => {
      handlers.push(handler);
      return () => void handlers.splice(handlers.indexOf(handler), 1);
    },
  };
}

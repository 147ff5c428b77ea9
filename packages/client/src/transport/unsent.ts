import { ConfigurationError } from "../errors/configuration-error.ts";

const MEND = "nothing ran: mend it, and call again";

/**
 * The error of what the caller gave and what failed before the request left: as it was thrown, it would look as if something
 * might have run.
 *
 * @param what which part, and what became of it. Never what it threw, which may quote a secret: that is the cause
 */
export function unsent(what: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(what, MEND, { cause });
}

/** Calls a hook at a moment when nothing has run. */
export function callHook<Event>(name: string, hook: ((event: Event) => void) | undefined, event: Event): void {
  try {
    hook?.(event);
  } catch (cause) {
    throw unsent(`${name} failed`, cause);
  }
}

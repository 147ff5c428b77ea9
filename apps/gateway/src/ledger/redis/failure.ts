import { LedgerUnavailableError } from "../errors/ledger-unavailable-error.ts";

/** What to do about a refusal, by the code that it begins with. */
const advice: Readonly<Record<string, string>> = {
  CLUSTERDOWN: "the cluster is incomplete: see `redis-cli --cluster check`",
  LOADING: "it is still reading its data after a start: try again",
  MISCONF: "it cannot write to its disk: see its log",
  NOAUTH: "put user and password into REDIS_URL",
  NOPERM: "the user lacks a permission: see `ACL SETUSER`",
  OOM: "its memory is full: raise maxmemory",
  READONLY: "it is a replica: its master is being looked for",
  WRONGPASS: "check user and password in REDIS_URL",
};

/** Refusals of a server that is the wrong one by now. All others a new connection would not mend. */
const WRONG_SERVER = ["CLUSTERDOWN", "MASTERDOWN", "READONLY"];

/** A failed command, or connection, as the ledger tells it, and whether to connect anew. Addresses are not told: they may hold a password. */
export function unavailable(cause: unknown): {
  readonly error: LedgerUnavailableError;
  readonly isServerLost: boolean;
} {
  const message = told(cause);
  const code = /^([A-Z]{3,})\b/.exec(message)?.[1];
  // ECONNREFUSED and its kind: the system's, and not the server's.
  if (code === undefined || code === (cause as NodeJS.ErrnoException).code) {
    const next = "check that Redis runs and REDIS_URL leads to it; the gateway keeps trying";
    return {
      error: new LedgerUnavailableError(`Redis cannot be reached: ${message}`, next, cause),
      isServerLost: true,
    };
  }
  const next = advice[code] ?? "see the server's log";
  return {
    error: new LedgerUnavailableError(`Redis refused: ${message}`, next, cause),
    isServerLost: WRONG_SERVER.includes(code),
  };
}

/** A host with several addresses, none of which answers, makes an error with a code and no message. */
function told(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || String((cause as NodeJS.ErrnoException).code ?? cause.name);
}

import { LedgerError } from "./ledger-error.ts";

/** A newer version of the gateway wrote the ledger. Thrown when it is opened; nothing in it was changed. */
export class LedgerVersionError extends LedgerError {
  override readonly name = "LedgerVersionError";
  readonly path: string;
  /** The version of the ledger's schema. */
  readonly found: number;
  /** The newest version that this gateway knows. */
  readonly known: number;

  constructor(path: string, found: number, known: number) {
    const next = "update @agent-events/gateway, or open another ledger";
    super(`${path} has schema version ${found}, and this version of the gateway knows up to ${known}; ${next}`);
    this.path = path;
    this.found = found;
    this.known = known;
  }
}

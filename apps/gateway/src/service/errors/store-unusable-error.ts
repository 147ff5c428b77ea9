import { StartError } from "./start-error.ts";

/** The runs or the ledger cannot be opened: locked, damaged, of a newer version, unreachable. `cause` is their own error. */
export class StoreUnusableError extends StartError {
  override readonly name = "StoreUnusableError";
  readonly part: "runs" | "ledger";

  constructor(part: "runs" | "ledger", cause: Error) {
    // Their messages have the next step behind the last semicolon.
    const [, reason = cause.message, next = "see the cause"] = /^(.*); ([^;]*)$/s.exec(cause.message) ?? [];
    super(`the ${part === "runs" ? "store of the runs" : "ledger"} cannot be used: ${reason}`, next, cause);
    this.part = part;
  }
}

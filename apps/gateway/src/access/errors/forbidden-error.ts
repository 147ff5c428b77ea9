import type { Scope } from "../../ledger/ledger.ts";
import { AccessError } from "./access-error.ts";

/** It is known who asks, and what they ask for is not allowed to them: 403. */
export class ForbiddenError extends AccessError {
  override readonly name = "ForbiddenError";
  /** What a key needs for it. */
  readonly scope: Scope;

  constructor(scope: Scope, kind: "key" | "read-token") {
    super(
      kind === "key"
        ? `this key lacks the scope ${scope}; use a key that has it`
        : `a read token reads and follows its one run, and nothing else; use a key with the scope ${scope}`,
    );
    this.scope = scope;
  }
}

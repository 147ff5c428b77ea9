import { AccessError } from "./access-error.ts";

/** A key that was revoked or has expired was to be rotated. It stays as it is. */
export class KeyEndedError extends AccessError {
  override readonly name = "KeyEndedError";
  readonly id: string;
  readonly reason: "revoked" | "expired";

  constructor(id: string, reason: "revoked" | "expired", at: number) {
    const how = reason === "revoked" ? "was revoked" : "expired";
    super(
      `the key ${id} ${how} at ${new Date(at).toISOString()}, which a new secret does not mend; create another key`,
    );
    this.id = id;
    this.reason = reason;
  }
}

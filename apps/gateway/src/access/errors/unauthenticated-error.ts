import { AccessError } from "./access-error.ts";

/** Why a request is nobody's. A wrong secret and an id that does not exist are the same to whoever asks. */
export type UnauthenticatedReason = "missing" | "malformed" | "unknown" | "expired" | "revoked";

const explained: Readonly<Record<UnauthenticatedReason, string>> = {
  missing: "the request has no credentials; send the header Authorization: Bearer <key>",
  malformed: "the Authorization header has another form than Bearer <key>, with one key (aek_…) or read token (aet_…)",
  unknown:
    "the gateway has no such key, and no such read token any more; check that it was copied whole, or get a new one",
  expired: "the key or read token has expired; use a new one",
  revoked: "the key was revoked; ask the gateway's operator for another",
};

/** The request shows no key or read token that holds now: 401. */
export class UnauthenticatedError extends AccessError {
  override readonly name = "UnauthenticatedError";
  readonly reason: UnauthenticatedReason;

  constructor(reason: UnauthenticatedReason) {
    super(explained[reason]);
    this.reason = reason;
  }
}

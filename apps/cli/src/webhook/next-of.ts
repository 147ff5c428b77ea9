import type { Rejection } from "@agent-events/receiver";

/** What to do about a delivery that a receiver of this program refused. */
export function nextOf(rejection: Rejection): string | undefined {
  // The receiver would have its own option corrected, which none has to give here.
  const isOption = rejection.name === "SignatureError" && rejection.problem === "malformed";
  return isOption ? "it is neither hex nor base64 of 32 bytes, so DevRev has not written it" : rejection.next;
}

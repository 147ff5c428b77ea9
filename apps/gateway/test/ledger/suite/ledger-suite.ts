import { describe } from "vitest";
import { describeClosing } from "./closing.ts";
import { describeEntries } from "./entries.ts";
import { describeKeys } from "./keys.ts";
import type { Place } from "./place.ts";
import { describeTurns } from "./turns.ts";

/** What holds of every ledger, and how long turns last is told by `describeLeases`. Each call of `place` gives one that nobody has used. */
export function describeLedger(name: string, place: () => Place): void {
  describe(name, () => {
    describeKeys(place);
    describeEntries(place);
    describeTurns(place);
    describeClosing(place);
  });
}

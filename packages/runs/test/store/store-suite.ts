import { describe, onTestFinished } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { appending } from "./suite/appending.ts";
import { closing } from "./suite/closing.ts";
import { finding } from "./suite/finding.ts";
import { kills } from "./suite/kills.ts";
import { oddTexts } from "./suite/odd-texts.ts";
import { owners } from "./suite/owners.ts";
import { processes } from "./suite/processes.ts";
import { properties } from "./suite/properties.ts";
import { records } from "./suite/records.ts";
import { openShared, type Shared } from "./suite/shared.ts";
import { unmatchedDeliveries } from "./suite/unmatched.ts";
import { watching } from "./suite/watching.ts";

/** How a test gets a store that is empty: one of this process only, or one that other processes open too. */
export type Place =
  | { readonly open: () => Store | Promise<Store> }
  | { readonly shared: () => Shared | Promise<Shared> };

/** The facts that hold of every store. */
export function describeStore(name: string, place: Place): void {
  const open = async () => {
    const store = "open" in place ? await place.open() : await openShared(await place.shared());
    onTestFinished(() => store.close());
    return store;
  };

  describe(name, () => {
    describe("a run", () => records(open));
    describe("append", () => appending(open));
    describe("finding runs", () => finding(open));
    describe("owners", () => owners(open));
    describe("unmatched deliveries", () => unmatchedDeliveries(open));
    describe("texts that are easily taken for each other", () => oddTexts(open));
    describe("watch", () => watching(open));
    describe("close", () => closing(open));
    describe("any sequence of calls", () => properties(open));
    if ("open" in place) return;
    describe("several processes", () => processes(place.shared));
    describe("kill -9", () => kills(place.shared));
  });
}

import { redisBinary } from "@agent-events/test-support/redis-binary";
import { textOf, type Unit } from "../coverage/units.ts";

const OPEN = ["get-docs", "get-document", "get-health", "get-metrics", "get-readiness"];

interface NotSeen {
  readonly applies: (unit: Unit) => boolean;
  readonly reason: string;
}

/** What the contract documents, and these tests cannot make a gateway do. */
const notSeen: readonly NotSeen[] = [
  {
    applies: ({ operation, part }) => OPEN.includes(operation) && part === "500",
    reason: "A fault of the program. What these operations do cannot be made to fail from outside.",
  },
  {
    applies: ({ operation, part }) => operation === "take-delivery" && part === "500",
    reason: "Something would have to parse the body before the receiver does, and nothing in the gateway does so.",
  },
  {
    applies: ({ operation, part, name }) => operation === "take-delivery" && part === "503" && name === "Retry-After",
    reason: "Only while a gateway that makes its webhook itself has none yet: before it has started.",
  },
  {
    applies: ({ part, name }) => part === "503" && name === "not-ready",
    reason: "So is this: the gateway of these tests is given a webhook.",
  },
];

/** Needs a store that goes away, and where there is no Redis to start, none does. */
const withoutStore: NotSeen = {
  applies: ({ part, name, kind }) =>
    part === "503" && (name === "store-unavailable" || kind === "header" || kind === "form"),
  reason: "There is no redis-server or valkey-server on the PATH: install one, and run again.",
};

/** Whether it is known that a documented thing is not seen. */
export function isExcused(unit: Unit): boolean {
  return notSeen.some(({ applies }) => applies(unit)) || (!redisBinary && withoutStore.applies(unit));
}

/** What is excused and was seen all the same, so that the excuse has to go. */
export function seenAfterAll(rows: readonly { readonly unit: Unit; readonly exercised: number }[]): string[] {
  return rows
    .filter(({ unit, exercised }) => exercised > 0 && notSeen.some(({ applies }) => applies(unit)))
    .map(({ unit }) => textOf(unit));
}

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { onTestFinished } from "vitest";
import { type Ledger, type LedgerOptions, redisLedger, sqliteLedger } from "../../../src/ledger/index.ts";

/** Where a ledger lives, as text, so that other processes can open it too. */
export interface Place {
  readonly kind: "sqlite" | "redis";
  readonly where: string;
  readonly prefix: string;
}

export function filePlace(path: string = join(temporaryFolder(), "gateway.ledger.db")): Place {
  return { kind: "sqlite", where: path, prefix: "" };
}

export function redisPlace(url: string): Place {
  return { kind: "redis", where: url, prefix: `${randomUUID()}:` };
}

export function openAt({ kind, where, prefix }: Place, options: LedgerOptions = {}): Promise<Ledger> {
  return kind === "sqlite" ? sqliteLedger(where, options) : redisLedger(where, { ...options, prefix });
}

/** A ledger that is closed when the test ends. */
export async function openLedger(place: Place, options: LedgerOptions = {}): Promise<Ledger> {
  const ledger = await openAt(place, options);
  onTestFinished(() => ledger.close());
  return ledger;
}

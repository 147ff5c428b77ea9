import {
  createKey,
  type Key,
  type Ledger,
  listKeys,
  openLedger,
  revokeKey,
  rotateKey,
  type Scope,
} from "@agent-events/gateway";
import { configureStore } from "../gateway/configure.ts";
import { explained } from "../gateway/explain.ts";
import type { PlaceFlags } from "../gateway/options.ts";
import type { Io } from "../io.ts";
import { print } from "../output/print.ts";
import { describeKey, keyData, lineOfKey } from "./describe.ts";

/** The options of `keys create`, as they were given. */
export interface CreateFlags extends PlaceFlags {
  readonly name: string;
  readonly scope?: readonly Scope[];
  readonly expiresIn?: number;
}

/** The options of `keys rotate`, as they were given. */
export interface RotateFlags extends PlaceFlags {
  /** Seconds. */
  readonly overlap: number;
}

export async function create(flags: CreateFlags, io: Io): Promise<void> {
  const { name, scope: scopes, expiresIn } = flags;
  issued(await withLedger(flags, io, (ledger) => createKey(ledger, { name, scopes, expiresIn })), flags, io);
}

export async function rotate(id: string, flags: RotateFlags, io: Io): Promise<void> {
  issued(await withLedger(flags, io, (ledger) => rotateKey(ledger, id, flags.overlap)), flags, io);
}

export async function revoke(id: string, flags: PlaceFlags, io: Io): Promise<void> {
  const key = await withLedger(flags, io, (ledger) => revokeKey(ledger, id));
  print(io, flags, { key: keyData(key) }, describeKey(key));
}

export async function list(flags: PlaceFlags, io: Io): Promise<void> {
  const keys = await withLedger(flags, io, listKeys);
  const none = [["none", `no key yet in ${placeOf(flags, io)}: agent-events keys create --name <name>`]] as const;
  print(io, flags, { keys: keys.map(keyData) }, keys.length > 0 ? keys.map(lineOfKey) : none);
}

/** The secret is printed this once: nothing keeps it. */
function issued({ key, secret }: { readonly key: Key; readonly secret: string }, flags: PlaceFlags, io: Io): void {
  const next = "Give it to whoever calls the gateway, as AGENT_EVENTS_KEY; it is shown this once.";
  const told = [
    ["store", placeOf(flags, io)],
    ["secret", secret],
    ["next", next],
  ] as const;
  print(io, flags, { key: keyData(key), secret }, [...describeKey(key), ...told]);
}

/** Where the keys are: a name that was mistyped makes a store of its own. */
function placeOf(flags: PlaceFlags, { env }: Io): string {
  const { store } = configureStore(flags, env);
  return store.kind === "sqlite" ? store.ledger : `the Redis at ${new URL(store.url).host}`;
}

function withLedger<Result>(flags: PlaceFlags, io: Io, work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  return explained(async () => {
    const ledger = await openLedger(configureStore(flags, io.env));
    try {
      return await work(ledger);
    } finally {
      await ledger.close();
    }
  });
}

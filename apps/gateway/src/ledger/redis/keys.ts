import { LedgerUnavailableError } from "../errors/ledger-unavailable-error.ts";
import type { Ledger } from "../ledger.ts";
import { byAge, toRecord, toStoredKey } from "../records.ts";
import type { Link } from "./link.ts";
import { change as changeField } from "./scripts.ts";

type Keys = Pick<Ledger, "putKey" | "getKey" | "listKeys" | "changeKey">;

/** Far more changes at a time than anybody makes to one key. */
const ATTEMPTS = 100;

/** All keys are one hash: there are few, and they are listed together. */
export function keysIn(link: Link, prefix: string): Keys {
  const keys = `${prefix}keys`;
  const read = async (id: string) => ((await link.ask("HGET", keys, id)) as string | null) ?? undefined;

  return {
    async putKey(key) {
      await link.ask("HSET", keys, key.id, toRecord(key));
    },
    async getKey(id) {
      const record = await read(id);
      return record === undefined ? undefined : toStoredKey(record);
    },
    async listKeys() {
      return ((await link.ask("HVALS", keys)) as string[]).map(toStoredKey).sort(byAge);
    },
    async changeKey(id, change) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const record = await read(id);
        if (record === undefined) return undefined;
        const changed = change(toStoredKey(record));
        if ((await link.run(changeField, keys, id, record, toRecord(changed))) === 1) return changed;
      }
      throw new LedgerUnavailableError(`the key ${id} is changed by others all the time`, "try again");
    },
  };
}

import type { Ledger, StoredKey } from "../ledger.ts";
import { byAge, toRecord, toStoredKey } from "../records.ts";
import type { LedgerFile } from "./file.ts";

type Keys = Pick<Ledger, "putKey" | "getKey" | "listKeys" | "changeKey">;

export function keysIn(file: LedgerFile): Keys {
  const { db } = file;
  const put = db.prepare(
    "INSERT INTO keys (id, record) VALUES (?, ?) ON CONFLICT DO UPDATE SET record = excluded.record",
  );
  const one = db.prepare("SELECT record FROM keys WHERE id = ?");
  const all = db.prepare("SELECT record FROM keys");

  const get = (id: string): StoredKey | undefined => {
    const row = one.get(id);
    return row && toStoredKey(row["record"] as string);
  };
  return {
    async putKey(key) {
      await file.write(() => put.run(key.id, toRecord(key)));
    },
    getKey: (id) => file.read(() => get(id)),
    async listKeys() {
      const rows = await file.read(() => all.all());
      return rows.map((row) => toStoredKey(row["record"] as string)).sort(byAge);
    },
    async changeKey(id, change) {
      const outcome = await file.write(() => {
        const key = get(id);
        // What the caller throws must not undo the writes of others that share the transaction.
        let changed: StoredKey | undefined;
        try {
          changed = key && change(key);
        } catch (thrown) {
          return { thrown };
        }
        if (changed) put.run(id, toRecord(changed));
        return { changed };
      });
      if ("thrown" in outcome) throw outcome.thrown;
      return outcome.changed;
    },
  };
}

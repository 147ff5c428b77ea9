import type { Leases } from "../lease.ts";
import type { LedgerFile } from "./file.ts";

/** By the machine's clock, which all processes that share the file have in common. */
export function leasesIn(file: LedgerFile): Leases {
  const { db } = file;
  const acquire = db.prepare(`
    INSERT INTO leases (name, holder, until) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET holder = excluded.holder, until = excluded.until WHERE until <= ?`);
  const renew = db.prepare("UPDATE leases SET until = ? WHERE name = ? AND holder = ?");
  const free = db.prepare("DELETE FROM leases WHERE name = ? AND holder = ?");

  return {
    acquire: (name, holder, lease) =>
      file.write(() => acquire.run(name, holder, Date.now() + lease, Date.now()).changes === 1),
    renew: (name, holder, lease) => file.write(() => renew.run(Date.now() + lease, name, holder).changes === 1),
    async free(name, holder) {
      await file.write(() => free.run(name, holder));
    },
  };
}

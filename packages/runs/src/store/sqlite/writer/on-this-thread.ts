import type { DatabaseSync } from "node:sqlite";
import { Commits } from "./commits.ts";
import type { Writer } from "./writer.ts";
import { openWrites } from "./writes.ts";

/** Writes with the connection that is there. While a commit is on its way to the disk, nothing else happens. */
export function writerOnThisThread(db: DatabaseSync, lockTimeout: number, committed: () => void): Writer {
  const commits = new Commits(db, lockTimeout, committed);
  const writes = openWrites(db);
  return {
    write: (name, ...given) => commits.write(() => (writes[name] as (...given: unknown[]) => never)(...given)),
    close: () => commits.settled(),
  };
}

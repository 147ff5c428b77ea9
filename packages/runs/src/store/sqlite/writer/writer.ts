import type { Writes } from "./writes.ts";

/** Who writes. What it resolves is on the disk. */
export interface Writer {
  /** Makes one write, in one of the next transactions. Those that come together share one, and so one fsync. */
  write<Name extends keyof Writes>(name: Name, ...given: Parameters<Writes[Name]>): Promise<ReturnType<Writes[Name]>>;
  /** Lets go of the file once everything that was begun is settled. */
  close(): Promise<void>;
}

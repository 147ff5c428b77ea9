/** When what Redis wrote is flushed to the disk. */
export type Fsync = "always" | "everysec";

/** Options of a Redis that keeps what was written when it is killed. */
export const durable = (fsync: Fsync = "always"): string[] => ["--appendonly", "yes", "--appendfsync", fsync];

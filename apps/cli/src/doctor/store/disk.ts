import type { StatsFs } from "node:fs";

const MIB = 1_048_576;

/** What a file system is, by the number that Linux has for its type. Other systems number theirs otherwise. */
const KINDS: Readonly<Record<number, readonly [name: string, fix: string]>> = {
  16914836: ["memory (tmpfs), and empty after a restart", "Name a file on a disk."],
  2240043254: ["memory (ramfs), and empty after a restart", "Name a file on a disk."],
  26985: ["a network (NFS), where locks and WAL do not hold", "Name a file on a local disk, or use Redis."],
  4283649346: ["a network (SMB), where locks and WAL do not hold", "Name a file on a local disk, or use Redis."],
  16914839: ["shared with a host (9p), where WAL may not hold", "Name a file on a volume of this machine."],
  2035054128: [
    "a container's own layer (overlayfs), and gone with the container",
    "Mount a volume, and name a file there.",
  ],
};

/** Whether there is room on a folder's disk, and whether what is written there stays. */
export function describeDisk(
  folder: string,
  { type, bavail, bsize }: Pick<StatsFs, "type" | "bavail" | "bsize">,
): { readonly status: "ok" | "warn" | "fail"; readonly message: string; readonly fix?: string } {
  const free = (bavail * bsize) / MIB;
  const room = free >= 1_024 ? `${(free / 1_024).toFixed(1)} GiB` : `${Math.floor(free)} MiB`;
  if (free < 64) {
    return {
      status: "fail",
      message: `Only ${room} are free in ${folder}.`,
      fix: "Free some space: a full disk stops it.",
    };
  }
  const kind = KINDS[type];
  if (kind) return { status: "warn", message: `${folder} is on ${kind[0]}; ${room} are free.`, fix: kind[1] };
  if (free < 1_024) {
    return { status: "warn", message: `${room} are free in ${folder}.`, fix: "Free some space before it is gone." };
  }
  return { status: "ok", message: `${room} are free in ${folder}.` };
}

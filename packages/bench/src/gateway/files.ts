import { report } from "node:process";

/** What a process has open besides its streams: its stores, and connections of senders and to DevRev. */
const OTHERS = 200;

/** How many files this process, and those that it starts, may have open at a time. */
export function openFiles(): number {
  const { userLimits } = report.getReport() as unknown as {
    userLimits: { open_files: { soft: number | "unlimited" } };
  };
  const { soft } = userLimits.open_files;
  return soft === "unlimited" ? Number.POSITIVE_INFINITY : soft;
}

/** Said where so many streams cannot be open on this machine; undefined where they can. */
export function tooFewFiles(streams: number, files: number = openFiles()): string | undefined {
  const needed = streams + OTHERS;
  if (files >= needed) return undefined;
  const [has, wants] = [files, needed].map((count) => count.toLocaleString("en-US"));
  const what = `a process may have ${has} files open here, and ${streams.toLocaleString("en-US")} streams take ${wants}`;
  return `${what}, so they are left out; raise the limit with "ulimit -n ${needed}", or measure fewer with --calls`;
}

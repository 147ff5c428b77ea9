import { ask, Children } from "../../child.ts";
import type { Section } from "../../measurement.ts";
import type { Memory } from "../../memory.ts";
import { formatNumber, formatTable } from "../../table.ts";

/** What runs take that are started and not answered, in the memory store. */
export async function measurePending(pending: number): Promise<{ heap: number; rss: number }> {
  const children = new Children();
  try {
    const worker = await children.start(new URL("./worker.ts", import.meta.url), [], ["--expose-gc"]);
    type Answer = { before: Memory; after: Memory; held: number };
    const { before, after, held } = await ask<Answer>(worker.child, { pending });
    if (held !== pending) throw new Error(`of ${pending} runs the store holds ${held}`);
    return { heap: after.heap - before.heap, rss: after.rss - before.rss };
  } finally {
    children.kill();
  }
}

export async function pendingSection(pending: number): Promise<Section> {
  const bytes = await measurePending(pending);
  const rows = Object.entries(bytes).map(([kind, all]) => [kind, ...[all / 1e6, all / pending].map(formatNumber)]);
  return {
    title: `memory of ${pending.toLocaleString("en-US")} pending runs in the memory store`,
    table: formatTable(["", "MB", "bytes a run"], rows),
    data: { pending, bytes },
  };
}

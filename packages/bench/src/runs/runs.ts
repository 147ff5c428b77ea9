import type { Measurement } from "../measurement.ts";
import { missing } from "../stores/places.ts";
import { pendingSection } from "./pending/pending.ts";
import { replySections } from "./reply/reply.ts";
import { wakeUpSections } from "./wake-up/wake-up.ts";

export const runs: Measurement = {
  about: "runs through each store: the call and the deliveries are made in process, three deliveries a run",
  rounds: 5,
  calls: 10_000,
  async measure(effort, progress) {
    if (missing !== undefined) progress(missing);
    progress("from start to reply");
    const replies = await replySections(effort);
    progress("memory of pending runs");
    const pending = await pendingSection(effort.calls * 10);
    progress("waking readers");
    return [...replies, pending, ...(await wakeUpSections(effort))];
  },
};

import type { Measurement } from "../measurement.ts";
import { missing } from "../stores/places.ts";
import { tooFewFiles } from "./files.ts";
import { openStreamSections } from "./open-streams.ts";
import { wakeUpSections } from "./wake-up.ts";

export const gateway: Measurement = {
  about:
    "event streams of a gateway: from the POST of a signed delivery until a reader, in another process, has the line",
  rounds: 5,
  calls: 5_000,
  async measure(effort, progress) {
    if (missing !== undefined) progress(missing);
    progress("waking one stream, and 100");
    const sections = await wakeUpSections(effort);
    const tooMany = tooFewFiles(effort.calls);
    if (tooMany !== undefined) progress(tooMany);
    return tooMany === undefined ? [...sections, ...(await openStreamSections(effort, progress))] : sections;
  },
};

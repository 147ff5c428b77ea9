import { fileURLToPath } from "node:url";
import * as ask from "../ask/contenders.ts";
import * as call from "../call/contenders.ts";
import type { Measurement, Section } from "../measurement.ts";
import * as receive from "../receive/contenders.ts";
import { formatNumber, formatTable } from "../table.ts";
import { bundleSize } from "./bundle.ts";

/** All that the package exports, whether the contender needs it or not. */
const core = { contender: "agent-events, whole", file: fileURLToPath(import.meta.resolve("@agent-events/receiver")) };

async function measure(
  title: string,
  files: readonly { readonly contender: string; readonly file: string }[],
  platform: "browser" | "node",
): Promise<Section> {
  const sizes = await Promise.all(
    files.map(async ({ contender, file }) => ({ contender, ...(await bundleSize(file, platform)) })),
  );
  const rows = sizes.map(({ contender, minified, gzip }) => [contender, formatNumber(minified), formatNumber(gzip)]);
  return { title, table: formatTable(["", "minified", "minified + gzip"], rows), data: { unit: "bytes", sizes } };
}

export const size: Measurement = {
  about: "the code of each contender and all it needs, bundled, minified, under gzip -9",
  async measure() {
    const calls = call.contenders.map((contender) => ({ contender, file: call.contenderFile(contender) }));
    const receivers = receive.contenders.map((contender) => ({ contender, file: receive.contenderFile(contender) }));
    const gateways = ask.contenders.map((contender) => ({ contender, file: ask.contenderFile(contender) }));
    return [
      await measure("the call, for a browser, in bytes", calls, "browser"),
      await measure("verify and parse, for Node, in bytes", [...receivers, core], "node"),
      await measure("asking a gateway, for a browser, in bytes", gateways, "browser"),
    ];
  },
};

import { contenderFile, contenders } from "../call/contenders.ts";
import type { Measurement } from "../measurement.ts";
import { formatNumber, formatTable } from "../table.ts";
import { bundleSize } from "./bundle.ts";

export const size: Measurement = {
  about: "the call and all it needs, bundled for a browser, minified, under gzip -9",
  async measure() {
    const sizes = await Promise.all(
      contenders.map(async (contender) => ({ contender, ...(await bundleSize(contenderFile(contender))) })),
    );
    const rows = sizes.map(({ contender, minified, gzip }) => [contender, formatNumber(minified), formatNumber(gzip)]);
    return [
      { title: "bytes", table: formatTable(["", "minified", "minified + gzip"], rows), data: { unit: "bytes", sizes } },
    ];
  },
};

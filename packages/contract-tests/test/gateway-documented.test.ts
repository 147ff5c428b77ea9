import { describe, expect, test } from "vitest";
import { Coverage } from "../src/coverage/coverage.ts";
import { report } from "../src/coverage/report.ts";
import { unitsOfEndpoints } from "../src/coverage/units.ts";
import { readContract } from "../src/document/document.ts";
import { endpointsOf } from "../src/document/endpoints.ts";
import { exerciseEndpoints } from "./gateway/exercise.ts";

const contract = readContract("gateway");
const coverage = new Coverage();

describe("endpoint", () => exerciseEndpoints(contract, coverage));

// The last one, since it asks what the others have done.
test("whatever the contract documents was exercised", async () => {
  const { rows, missing, unknown } = coverage.compare(unitsOfEndpoints(endpointsOf(contract)));
  await report("gateway-coverage.txt", rows);
  expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
});

import { describe, expect, test } from "vitest";
import { Coverage } from "../src/coverage/coverage.ts";
import { report } from "../src/coverage/report.ts";
import { unitsOf } from "../src/coverage/units.ts";
import { readContract } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";
import { deliveriesOf } from "../src/document/variants.ts";
import { exerciseDeliveries } from "./exercise-deliveries.ts";
import { exerciseOperations } from "./exercise-operations.ts";

const contract = readContract();
const deliveries = deliveriesOf(contract);
const coverage = new Coverage();

describe("operation", () => exerciseOperations(contract, coverage));
describe("delivery", () => exerciseDeliveries(deliveries, coverage));

// The last one, since it asks what the others have done.
test("whatever the contract documents was exercised", async () => {
  const { rows, missing, unknown } = coverage.compare(unitsOf([contract, deliveries].flatMap(operationsOf)));
  await report("coverage.txt", rows);
  expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
});

import { afterAll, beforeAll, describe } from "vitest";
import { readContract } from "../src/document/document.ts";
import { openWorld, type World } from "../src/sandbox/world.ts";
import { judgeDeliveries } from "./sandbox/deliveries.ts";
import { judgeErrors } from "./sandbox/errors.ts";
import { judgeHeaders } from "./sandbox/headers.ts";
import { judgeRequests } from "./sandbox/requests.ts";

const contract = readContract();
let opened: World;
const world = () => opened;

beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

describe("request", () => judgeRequests(contract, world, 4));
describe("request header", () => judgeHeaders(contract, world));
describe("error", () => judgeErrors(contract, world));
// The last one, since it also looks at what the others made the sandbox deliver.
describe("delivery", () => judgeDeliveries(contract, world));

import { describe } from "vitest";
import { readContract } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";
import { deliveriesOf, takingComponents } from "../src/document/variants.ts";
import { nearMissesOfBodies } from "./near-misses-of-bodies.ts";
import { nearMissesOfHeaders } from "./near-misses-of-headers.ts";

const contract = readContract();
const deliveries = deliveriesOf(contract);
const answers = [contract, deliveries].flatMap(operationsOf).flatMap((operation) => operation.answers);
const answered = new Set(answers.flatMap(({ body }) => body?.component ?? []));

describe("request", () => nearMissesOfBodies(contract, 4));
describe("request header", () => nearMissesOfHeaders(contract));
describe("delivery", () => nearMissesOfBodies(deliveries, 1));
describe("delivery header", () => nearMissesOfHeaders(deliveries));
describe("answer", () => nearMissesOfBodies(takingComponents(contract, [...answered]), 1));

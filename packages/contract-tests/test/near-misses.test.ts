import { describe } from "vitest";
import { readContract } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";
import { deliveriesOf, takingComponents } from "../src/document/variants.ts";
import { nearMissesOfBodies } from "./near-misses-of-bodies.ts";
import { nearMissesOfParameters } from "./near-misses-of-parameters.ts";

const contract = readContract();
const deliveries = deliveriesOf(contract);
const answers = [contract, deliveries].flatMap(operationsOf).flatMap((operation) => operation.answers);
const answered = new Set(answers.flatMap(({ body }) => body?.component ?? []));

describe("request", () => nearMissesOfBodies(contract, { fast: 4 }));
describe("request header", () => nearMissesOfParameters(contract));
describe("delivery", () => nearMissesOfBodies(deliveries, { fast: 1 }));
describe("delivery header", () => nearMissesOfParameters(deliveries));
describe("answer", () => nearMissesOfBodies(takingComponents(contract, [...answered]), { fast: 1 }));

import { describe } from "vitest";
import { readContract } from "../src/document/document.ts";
import { endpointsOf } from "../src/document/endpoints.ts";
import { takingComponents } from "../src/document/variants.ts";
import type { Constraint } from "../src/near-misses/constraint.ts";
import { nearMissesOfBodies } from "./near-misses-of-bodies.ts";
import { nearMissesOfParameters } from "./near-misses-of-parameters.ts";

const contract = readContract("gateway");
const endpoints = endpointsOf(contract);
const componentsIn = (forms: readonly { readonly component: string | undefined }[]) =>
  forms.flatMap(({ component }) => component ?? []);
const taken = new Set(endpoints.flatMap(({ forms }) => componentsIn(forms)));
// What a server-sent event carries is no body of its own.
const answered = new Set([
  "run-event",
  ...endpoints.flatMap(({ answers }) => answers.flatMap(({ forms }) => componentsIn(forms))),
]);

/**
 * All problems are variants of `problem`: of the unions that each status has of them, only the choice is left to judge. The
 * events and the run in a page of events are judged by themselves.
 */
const isElsewhere = (component: string, { place, keyword }: Constraint) =>
  component === "run-events"
    ? /^(events\[\]|run)[.<]/.test(place)
    : component.startsWith("problem-") && keyword !== "oneOf" && !place.endsWith(".type");

describe("request", () => nearMissesOfBodies(takingComponents(contract, [...taken]), { fast: 4, contract: "gateway" }));
describe("parameter", () => nearMissesOfParameters(contract));
describe("answer", () =>
  nearMissesOfBodies(takingComponents(contract, [...answered]), { fast: 1, contract: "gateway", isElsewhere }));

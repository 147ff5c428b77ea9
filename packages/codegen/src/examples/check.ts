import type { Contract } from "../contract.ts";
import type { Document, Fields } from "../document.ts";
import { describe, type Problem } from "../errors/problem.ts";
import { locate } from "../locate.ts";
import type { ValidationError } from "../rules/check.ts";
import type { Body } from "../validators/bodies.ts";
import type { Validators } from "../validators/compile.ts";
import { examplesOf } from "./find.ts";

/** What is wrong with the examples of bodies, each told by file and line. */
export async function checkExamples(
  contract: Contract,
  document: Document,
  validators: Validators,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const body of validators.bodies) {
    const check = validators.check(body, contract.examples.strict);
    for (const [holder, at] of valuesOf(document, body)) {
      const errors: ValidationError[] = [];
      check(holder[at], errors);
      for (const error of errors) {
        problems.push({ ...(await locate(contract, holder, [at, ...error.path])), reason: sentence(error) });
      }
    }
  }
  // An example that several operations share is wrong only once.
  return [...new Map(problems.map((problem) => [describe(problem), problem])).values()];
}

function valuesOf(document: Document, body: Body): [holder: Fields, at: string][] {
  const named = examplesOf(document, body).map(({ holder }): [Fields, string] => [holder, "value"]);
  return "example" in body.media ? [[body.media, "example"], ...named] : named;
}

function sentence({ path, rule, limit }: ValidationError): string {
  const place = path.length ? `\`${path.join(".")}\`` : "the value";
  const bound = limit === undefined ? "" : ` ${JSON.stringify(limit)}`;
  return `the example does not fit its schema: ${place} breaks ${rule}${bound}`;
}

import { lintDocument, type NormalizedProblem } from "@redocly/openapi-core";
import type { Contract } from "./contract.ts";
import { ContractError } from "./errors/contract-error.ts";
import { describe } from "./errors/problem.ts";
import { problemOf, warningOf } from "./locate.ts";

/**
 * Lints a contract by its own rules, and returns the warnings as lines of text.
 * @throws {ContractError} with everything the rules call an error.
 */
export async function lint(contract: Contract): Promise<string[]> {
  const { document, config, resolver } = contract;
  return sift(contract, await lintDocument({ document, config, externalRefResolver: resolver }));
}

/** Throws the errors among findings, returns the warnings. */
export function sift(contract: Contract, findings: readonly NormalizedProblem[]): string[] {
  const open = findings.filter((finding) => !finding.ignored && !isEcho(finding, findings));
  const errors = open.filter((finding) => finding.severity === "error").map((finding) => problemOf(contract, finding));
  // Two rules may find the same, and a file that several others refer to is visited several times.
  if (errors.length) throw new ContractError([...new Map(errors.map((error) => [describe(error), error])).values()]);
  return [...new Set(open.map((finding) => warningOf(contract, finding)))];
}

/** A file that cannot be parsed is found once itself, and once more for every reference to it. */
function isEcho({ message }: NormalizedProblem, findings: readonly NormalizedProblem[]): boolean {
  const [, reason] = /^Can't resolve \$ref: (.*)$/s.exec(message) ?? [];
  return reason !== undefined && findings.some((other) => other.message === `Failed to parse: ${reason}`);
}

import { bundle } from "./bundle.ts";
import type { Contract } from "./contract.ts";
import { ContractError } from "./errors/contract-error.ts";
import { describe } from "./errors/problem.ts";
import { checkExamples } from "./examples/check.ts";
import { printExamples } from "./examples/print.ts";
import { header, JSON_HEADER_KEY } from "./format.ts";
import { lint } from "./lint.ts";
import { locate } from "./locate.ts";
import { guard, read } from "./read.ts";
import type { Target } from "./targets.ts";
import { types } from "./types.ts";
import { compileValidators, type Validators } from "./validators/compile.ts";

/** What a contract compiles to. */
export interface Compiled {
  /** The text of each file, by its path relative to the target, with slashes. */
  files: Map<string, string>;
  /** What the linter warns of, a line each. */
  warnings: string[];
}

/**
 * Compiles a contract: lint, bundle, validators, types. Reads files, writes none.
 * @throws {ContractError} with file, line and reason of everything that is wrong.
 */
export async function compile(target: Target): Promise<Compiled> {
  const contract = await read(target.folder, target.entry, target.root);
  const warnings = await guard(contract, () => lint(contract));
  const document = await guard(contract, () => bundle(contract));

  const validators = compileValidators(document);
  await refuseUnsupported(contract, validators);
  const wrong = contract.examples.severity === "off" ? [] : await checkExamples(contract, document, validators);
  if (wrong.length && contract.examples.severity === "error") throw new ContractError(wrong);

  const head = header(target.source, target.command);
  const files = new Map([
    ["openapi.json", `${JSON.stringify({ [JSON_HEADER_KEY]: head.slice(3).trim(), ...document }, null, 2)}\n`],
    ["examples.ts", head + printExamples(document, validators.bodies)],
    ...[...validators.files].map(([path, text]) => [path, head + text] as const),
    // The last one: it changes the document.
    ["types.ts", head + (await guard(contract, () => types(document)))],
  ]);
  return { files, warnings: [...warnings, ...wrong.map(describe)] };
}

async function refuseUnsupported(contract: Contract, { unsupported }: Validators): Promise<void> {
  const problems = unsupported.map(async ({ schema, keyword, reason }) => ({
    ...(await locate(contract, schema as object, [keyword])),
    reason,
  }));
  if (problems.length) throw new ContractError(await Promise.all(problems));
}

import { join } from "node:path";
import { BaseResolver, type Config, detectSpec, YamlParseError } from "@redocly/openapi-core";
import { type Contract, display, lintConfig, told } from "./contract.ts";
import { isFields } from "./document.ts";
import { ContractError } from "./errors/contract-error.ts";

/** Checked by the compiled validators instead, in a fraction of the time: see `examples.ts`. */
const EXAMPLES_RULE = "no-invalid-media-type-examples";

/**
 * Reads the entry of a contract.
 * @throws {ContractError} if it cannot be read, or is no OpenAPI document.
 */
export async function read(folder: string, entry: string, root: string): Promise<Contract> {
  const file = join(folder, entry);
  try {
    const config = await lintConfig(folder);
    const resolver = new BaseResolver(config.resolve);
    const document = await resolver.resolveDocument<Record<string, unknown>>(null, file, true);
    if (document instanceof Error) throw document;
    if (!isFields(document.parsed)) throw new TypeError("this is no OpenAPI document");
    const examples = takeOver(config, document.parsed);
    return { root, config, resolver, document, examples };
  } catch (cause) {
    throw broken(root, file, cause);
  }
}

function takeOver(config: Config, parsed: Record<string, unknown>): Contract["examples"] {
  const settings: { severity: string; allowAdditionalProperties?: unknown } = config.getRuleSettings(
    EXAMPLES_RULE,
    detectSpec(parsed),
  );
  config.skipRules([EXAMPLES_RULE]);
  return { severity: settings.severity, strict: settings.allowAdditionalProperties === false };
}

/**
 * Runs a step of the tools that this compiler stands on. They throw whatever they like at documents that they do not expect.
 * @throws {ContractError} in place of any other error.
 */
export async function guard<Result>(contract: Contract, step: () => Result): Promise<Awaited<Result>> {
  try {
    return await step();
  } catch (cause) {
    throw broken(contract.root, contract.document.source.absoluteRef, cause);
  }
}

function broken(root: string, file: string, cause: unknown): ContractError {
  if (cause instanceof ContractError) return cause;
  const place = cause instanceof YamlParseError ? { line: cause.line, column: cause.col } : { line: 1, column: 1 };
  const reason = told(root, cause instanceof Error ? cause.message : String(cause));
  return new ContractError([{ file: display({ root }, file), ...place, reason }], { cause });
}

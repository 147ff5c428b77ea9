import { join } from "node:path";
import { BaseResolver, type Config, detectSpec, YamlParseError } from "@redocly/openapi-core";
import { type Contract, display, lintConfig } from "./contract.ts";
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
    throw notReadable(root, file, cause);
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

function notReadable(root: string, file: string, cause: unknown): ContractError {
  const path = display({ root }, file);
  if (cause instanceof YamlParseError) {
    return new ContractError([{ file: path, line: cause.line, column: cause.col, reason: cause.message }], { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ContractError([{ file: path, line: 0, column: 0, reason }], { cause });
}

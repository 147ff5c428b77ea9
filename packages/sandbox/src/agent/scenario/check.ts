import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { checkTemplates } from "../play/template.ts";
import { explain, placeOf } from "./explain.ts";
import type { ScenarioFile } from "./file.ts";
import { ownFolder } from "./folder.ts";
import type { Finding } from "./read.ts";

let compiled: ValidateFunction<ScenarioFile> | undefined;

/** Everything that is wrong with what a file holds. It is a {@link ScenarioFile} when there is nothing. */
export function check(value: unknown): Finding[] {
  compiled ??= compile();
  const findings = compiled(value) ? [] : explain(compiled.errors ?? []);
  const { deliver, outcome } = Object(value);
  const templates = [...checkTemplates(deliver, ["deliver"]), ...checkTemplates(outcome, ["outcome"])];
  return [...findings, ...templates.map(({ path, reason }) => ({ path, reason: `${placeOf(path)}: ${reason}` }))];
}

function compile(): ValidateFunction<ScenarioFile> {
  const schema = JSON.parse(readFileSync(join(ownFolder, "scenario.schema.json"), "utf8"));
  // `times` is a number or a word: a union of types is meant.
  return new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
  }).compile<ScenarioFile>(schema);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { isFields } from "./document.ts";
import { TargetError } from "./errors/target-error.ts";
import { UsageError } from "./errors/usage-error.ts";

const FILE = "codegen.yaml";

/** A contract and the place of its code, as `openapi/<api>/codegen.yaml` names it. */
export interface Target {
  /** Name of the folder under `openapi/`. */
  api: string;
  /** The folder of the contract, absolute. */
  folder: string;
  /** The entry document, relative to the folder. */
  entry: string;
  /** The folder that receives the code, absolute. */
  target: string;
  /** What the headers of the code call the contract. */
  source: string;
  /** The command that generates the code. */
  command: string;
  /** The folder that holds `openapi/`, absolute; paths are told relative to it. */
  root: string;
}

/** The nearest folder upwards that holds `openapi/`. */
export function findRoot(from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "openapi"))) return folder;
    if (folder === dirname(folder)) throw new UsageError(`there is no folder "openapi" in ${from} or above it`);
  }
}

/**
 * The targets of a repository, in the order of their names; all of them, or those named.
 * @throws {UsageError} if a named one does not exist.
 * @throws {TargetError} if a `codegen.yaml` makes no sense.
 */
export function targets(root: string, names: readonly string[] = []): Target[] {
  const folder = join(root, "openapi");
  const known = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, FILE)))
        .sort()
    : [];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `there is no API "${unknown}" with a ${FILE} in ${folder}; there are: ${known.join(", ") || "none"}`,
    );
  }
  if (known.length === 0) throw new UsageError(`no folder in ${folder} has a ${FILE}, so there is nothing to compile`);
  return known.filter((name) => names.length === 0 || names.includes(name)).map((name) => readTarget(root, name));
}

function readTarget(root: string, api: string): Target {
  const folder = join(root, "openapi", api);
  const file = join(folder, FILE);
  const told = relative(root, file).split(sep).join("/");
  const settings = parse(file, told);
  const { target, entry = "openapi.yaml", ...others } = settings;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new TargetError(`${told}: "${other}" is not a setting; there are "target" and "entry"`);
  if (typeof target !== "string" || typeof entry !== "string") {
    throw new TargetError(
      `${told}: "target" must be the path of the folder for the code, "entry" that of the document`,
    );
  }
  return {
    api,
    folder,
    entry,
    target: resolve(folder, target),
    source: `${basename(dirname(folder))}/${api}`,
    command: "npm run generate",
    root,
  };
}

function parse(file: string, told: string): Record<string, unknown> {
  try {
    const settings: unknown = parseYaml(readFileSync(file, "utf8"));
    if (isFields(settings)) return settings;
  } catch (cause) {
    throw new TargetError(`${told}: ${(cause as Error).message}`, { cause });
  }
  throw new TargetError(`${told}: this is no object`);
}

import { readFileSync } from "node:fs";
import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import type { ConfigIssue } from "./config-error.ts";
import { fileBranches, fileKeys, variableOfSecret } from "./file-keys.ts";
import { didYouMean } from "./suggest.ts";

/** A value of the file, and where it stands. */
export interface FileValue {
  readonly raw: unknown;
  /** Such as `gateway.yaml:3:7`. */
  readonly at: string;
}

/** Reads a YAML or JSON file into its known keys; every mistake in it goes to `issues`. Undefined when it cannot be read. */
export function readConfigFile(path: string, issues: ConfigIssue[]): ReadonlyMap<string, FileValue> | undefined {
  const text = readText(path, issues);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset = 0) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    issues.push({ at: at(pos[0]), message: `this is not YAML or JSON as it stands: ${message}` });
  }
  return document.errors.length > 0 ? undefined : readKeys(document, at, issues);
}

function readText(path: string, issues: ConfigIssue[]): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    issues.push({ at: path, message: `the configuration file cannot be read (${code}); check its path` });
    return undefined;
  }
}

function readKeys(
  document: Document.Parsed,
  at: (offset?: number) => string,
  issues: ConfigIssue[],
): ReadonlyMap<string, FileValue> {
  const values = new Map<string, FileValue>();
  const visit = ({ key, value }: Pair, prefix = "") => {
    const name = `${prefix}${isScalar(key) ? key.value : "?"}`;
    const here = at(isScalar(key) ? key.range?.[0] : undefined);
    const raw = isScalar(value) ? value.value : value && document.toJS() && (value as { toJSON(): unknown }).toJSON();
    if (fileKeys.has(name)) {
      // A key without a value is left out.
      if (raw !== null) values.set(name, { raw, at: at((value as { range?: [number] }).range?.[0]) });
    } else if (fileBranches.has(name) && (isMap(value) || raw === null)) {
      if (isMap(value)) for (const below of value.items) visit(below, `${name}.`);
    } else issues.push({ at: here, message: unknownKey(name) });
  };
  const { contents } = document;
  if (isMap(contents)) for (const pair of contents.items) visit(pair);
  else if (contents !== null && !(isScalar(contents) && contents.value === null)) {
    issues.push({ at: at(), message: "the file must hold keys and values, such as `port: 8080`" });
  }
  return values;
}

function unknownKey(name: string): string {
  const below = [...fileKeys].filter((key) => key.startsWith(`${name}.`));
  if (below.length > 0) return `${name} must hold keys of its own: ${below.join(", ")}`;
  const variable = variableOfSecret(name);
  if (!variable) return `there is no key ${name}${didYouMean(name, fileKeys)}`;
  return `${name} may be a secret, and secrets do not belong into a file; set ${variable} in the environment`;
}

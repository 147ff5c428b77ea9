import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { ScenarioError, type ScenarioIssue } from "../errors/scenario-error.ts";
import { ownFolder } from "./folder.ts";
import { parseScenario } from "./parse.ts";
import type { Scenario } from "./scenario.ts";

const ENDINGS = [".yaml", ".yml", ".json"];

/** Names of the files that speak about scenarios and are none. */
const isScenario = (name: string): boolean => ENDINGS.includes(extname(name)) && !name.endsWith(".schema.json");

/**
 * Reads the scenarios that come with the package, and those of further files and folders. A folder's own files count, not
 * those of folders inside it.
 *
 * @throws {ScenarioError} with all that is wrong, in all the files
 */
export function loadScenarios(places: readonly string[] = []): Scenario[] {
  const issues: ScenarioIssue[] = [];
  const found = places.flatMap((place) => collect(() => filesOf(place), issues));
  // A file that is named twice is one file.
  const files = new Map(found.map((path) => [resolve(path), path]));
  for (const { file } of ownScenarios()) files.delete(file);
  const others = [...files.values()].flatMap((file) => collect(() => [parseScenario(read(file), file)], issues));
  const scenarios = [...ownScenarios(), ...others];
  issues.push(...clashes(scenarios));
  const [first, ...rest] = issues;
  if (first) throw new ScenarioError(first, rest);
  return scenarios;
}

let own: readonly Scenario[] | undefined;

/** Those of the package, which stay as they are: read once in a process. */
function ownScenarios(): readonly Scenario[] {
  own ??= filesOf(ownFolder).map((file) => parseScenario(read(file), file));
  return own;
}

/** What the work gives; what is wrong is noted, so that it can be told with the rest. */
function collect<T>(work: () => readonly T[], issues: ScenarioIssue[]): readonly T[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    issues.push(...error.issues);
    return [];
  }
}

function filesOf(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    const names = readdirSync(place).filter(isScenario).sort();
    if (names.length > 0) return names.map((name) => join(place, name));
  } catch (error) {
    throw unread(place, error);
  }
  const reason = `the folder holds no scenario: no file that ends in ${ENDINGS.join(", ")}`;
  throw new ScenarioError({ file: place, line: undefined, column: undefined, reason });
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unread(file, error);
  }
}

function unread(file: string, cause: unknown): ScenarioError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const reason = code === "ENOENT" ? "there is no such file or folder" : `cannot be read: ${message}`;
  return new ScenarioError({ file, line: undefined, column: undefined, reason }, [], { cause });
}

/** A word and an agent can each play one scenario only. */
function clashes(scenarios: readonly Scenario[]): ScenarioIssue[] {
  const owners = new Map<string, string>();
  return scenarios.flatMap(({ name, agents, file }) =>
    [`a scenario called "${name}"`, ...agents.map((agent) => `a scenario of the agent ${agent}`)].flatMap((claim) => {
      const owner = owners.get(claim);
      if (owner === undefined) owners.set(claim, file);
      const reason = `there is ${claim} already, in ${owner}`;
      return owner === undefined ? [] : [{ file, line: undefined, column: undefined, reason }];
    }),
  );
}

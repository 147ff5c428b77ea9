import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { ruleOf } from "./registry.ts";

const RULES = new URL("../rules/", import.meta.url);

/** What comes with every contract: the function that runs checks, and the one that explains what they found. */
const ALWAYS = ["check", "explain"];

/** The source of the modules that export the rules, and of what those import: text by path, below `rules/`. */
export function sourcesOfRules(names: Iterable<string>): Map<string, string> {
  const sources = new Map<string, string>();
  const queue = [...ALWAYS, ...[...names].map((name) => ruleOf(name).module)].map((module) => `${module}.ts`);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (sources.has(path)) continue;
    const text = readFileSync(new URL(path, RULES), "utf8");
    sources.set(path, text);
    const imports = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, specifier = ""]) => specifier);
    queue.push(...imports.map((specifier) => posix.join(posix.dirname(path), specifier)));
  }
  return new Map([...sources].map(([path, text]) => [`rules/${path}`, text]));
}

import type { ConfigIssue } from "./config-error.ts";
import { allSettings, otherNames } from "./settings.ts";
import { didYouMean } from "./suggest.ts";
import type { Environment } from "./values.ts";

const known: ReadonlySet<string> = new Set([...allSettings.map(([, { env }]) => env), ...otherNames]);

/** Variables that look like the gateway's, and are not: with one letter wrong, a setting would be lost without a word. */
export function unknownNames(env: Environment): ConfigIssue[] {
  return Object.keys(env)
    .filter((name) => name.startsWith("AGENT_EVENTS_") && !known.has(name))
    .map((at) => ({ at, message: `there is no variable of this name${didYouMean(at, known) || "; remove it"}` }));
}

import { type Document, getLineColLocation, type NormalizedProblem, type Source } from "@redocly/openapi-core";
import { type Contract, display, told } from "./contract.ts";
import { isFields } from "./document.ts";
import type { Problem } from "./errors/problem.ts";

/** A finding of the linter or bundler, told by file and line. */
export function problemOf(contract: Contract, finding: NormalizedProblem): Problem {
  const [place] = finding.location;
  const reason = reasonOf(contract, finding);
  if (!place) return { file: display(contract, contract.document.source.absoluteRef), line: 1, column: 1, reason };
  const { line, col } = getLineColLocation(place).start;
  return { file: display(contract, place.source.absoluteRef), line, column: col, reason };
}

/** A finding told by its place in the document: finding lines means parsing files once more, too slow for a mere warning. */
export function warningOf(contract: Contract, finding: NormalizedProblem): string {
  const [place] = finding.location;
  const file = display(contract, (place ?? contract.document).source.absoluteRef);
  return `${file}${place?.pointer ?? ""} — ${reasonOf(contract, finding)}`;
}

function reasonOf(contract: Contract, { message, suggest, ruleId }: NormalizedProblem): string {
  const suggestion = suggest.length ? ` Did you mean: ${suggest.join(", ")}?` : "";
  return `${told(contract.root, message)}${suggestion} (${ruleId})`;
}

/**
 * Where an object of the bundled document was written. Bundling moves objects between documents without copying them, so that
 * the file it came from still holds the same object.
 */
export async function locate(
  contract: Contract,
  node: object,
  keys: readonly (string | number)[],
): Promise<Omit<Problem, "reason">> {
  for (const document of await documents(contract)) {
    const path = find(document.parsed, node);
    if (path) return place(contract, document.source, [...path, ...keys]);
  }
  return { file: display(contract, contract.document.source.absoluteRef), line: 1, column: 1 };
}

/** The root comes last: once bundled, it holds everything. */
async function documents(contract: Contract): Promise<Document[]> {
  const all = await Promise.allSettled(contract.resolver.cache.values());
  const parsed = all.flatMap((result): Document[] =>
    result.status === "fulfilled" && "parsed" in result.value ? [result.value] : [],
  );
  return [...parsed.filter((document) => document !== contract.document), contract.document];
}

function place(contract: Contract, source: Source, path: readonly (string | number)[]): Omit<Problem, "reason"> {
  const pointer = `#/${path.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
  const { line, col } = getLineColLocation({ source, pointer, reportOnKey: false }).start;
  return { file: display(contract, source.absoluteRef), line, column: col };
}

function find(tree: unknown, node: object, seen = new Set<object>()): (string | number)[] | undefined {
  if (tree === node) return [];
  if (typeof tree !== "object" || tree === null || seen.has(tree)) return undefined;
  seen.add(tree);
  const members: [string | number, unknown][] = Array.isArray(tree)
    ? [...tree.entries()]
    : Object.entries(isFields(tree) ? tree : {});
  for (const [key, member] of members) {
    const path = find(member, node, seen);
    if (path) return [key, ...path];
  }
  return undefined;
}

import { isMap, isNode, isPair, LineCounter, type Node, parseDocument } from "yaml";
import type { ScenarioIssue } from "../errors/scenario-error.ts";

/** A place in a document: names of fields, and numbers of items. */
export type Path = readonly (string | number)[];

/** What is wrong at a place, before it is known in which line that is. */
export interface Finding {
  readonly path: Path;
  readonly reason: string;
}

/** A text as YAML, of which JSON is a part. */
export interface Source {
  /** Undefined where the text cannot be read. */
  readonly value: unknown;
  /** What keeps the text from being read. */
  readonly broken: readonly ScenarioIssue[];
  /** The findings, each with its line and column, in the order of the text. */
  readonly locate: (findings: readonly Finding[]) => ScenarioIssue[];
}

export function readSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const issue = (offset: number, reason: string): ScenarioIssue => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, reason };
  };
  const broken = [...document.errors, ...document.warnings].map(({ pos, code, message }) =>
    issue(pos[0], code === "MULTIPLE_DOCS" ? "a file holds one scenario; put what follows into another" : message),
  );
  let value: unknown;
  if (broken.length === 0) {
    try {
      value = document.toJS();
    } catch (error) {
      // Aliases that would grow beyond all bounds.
      broken.push(issue(0, (error as Error).message));
    }
  }
  const locate = (findings: readonly Finding[]): ScenarioIssue[] =>
    findings
      .map(({ path, reason }) => ({ offset: offsetOf(document.contents, path), reason }))
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, reason }) => issue(offset, reason));
  return { value, broken, locate };
}

/** Where a place begins: a field with its name, an item with itself. What is not there is where it should be. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(key)) : undefined;
    const next = isPair(pair) ? pair.key : isNode(node) && "get" in node ? node.get(key as number, true) : undefined;
    if (!isNode(next)) break;
    offset = next.range?.[0] ?? offset;
    node = isPair(pair) ? pair.value : next;
  }
  return offset;
}

/** A bundled OpenAPI document: one tree, whose references all begin with `#/`. */
export interface Document {
  paths?: Record<string, unknown>;
  webhooks?: Record<string, unknown>;
  components?: { schemas?: Record<string, unknown> } & Record<string, unknown>;
  [key: string]: unknown;
}

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The members of what should be an object; none if it is not. */
export const fields = (value: unknown): [string, unknown][] => (isFields(value) ? Object.entries(value) : []);

const keyOf = (segment: string): string => decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");

/** What a chain of references ends at, and the keys that lead there from the root. */
export function follow(document: Document, node: unknown, path: string[]): { node: unknown; path: string[] } {
  let found = { node, path };
  for (let hops = 0; isFields(found.node) && typeof found.node["$ref"] === "string" && hops < 100; hops++) {
    const keys = found.node["$ref"].split("/").slice(1).map(keyOf);
    found = { node: keys.reduce<unknown>((at, key) => (at as Fields | undefined)?.[key], document), path: keys };
  }
  return found;
}

import type { Constraint, Placed } from "../near-misses/constraint.ts";

/** The way to a field as issues and errors write it: `headers[0].name`; `body` for the whole. */
function pathOf(keys: Placed["path"]): string {
  const text = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return text.replace(/^\./, "") || "body";
}

/** What misses one variant of a union may be meant as another one. */
export const inUnion = ({ place, keyword }: Constraint): boolean => place.includes("<") || keyword === "oneOf";

/**
 * Whether the field that somebody names is where a value breaks a constraint: exactly, or, within a union (which variant is
 * meant?) and for a field without a name, in which field.
 */
export function names(found: string, constraint: Constraint, { path }: Placed): boolean {
  const union = inUnion(constraint);
  if (!union && !path.includes("")) return found === pathOf(path);
  const field = union ? path.slice(0, 1) : path.slice(0, path.indexOf(""));
  return found.startsWith(field.length ? pathOf(field) : "");
}

import fc from "fast-check";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const JUNK: Json[] = [null, true, 0, -1, 2.5, "", "x", "😀", "verify", "a".repeat(600), [], [""], {}, { a: 1 }];

/** A value of JSON with a few things changed: members replaced, removed, added, renamed, copied. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...JUNK)), { minLength: 1, maxLength: 3 })
    .map((changes) => {
      const root = { value: structuredClone(value) as Json };
      for (const [place, kind, junk] of changes) change(root, place, kind, structuredClone(junk));
      return root.value;
    });
}

function change(root: { value: Json }, place: number, kind: number, junk: Json): void {
  const members = membersOf(root);
  const [holder, key] = members[place % members.length] ?? [root, "value"];
  const fields = holder as Record<string, Json>;
  const present = fields[key] as Json;
  if (kind % 6 === 0 && holder !== root && !Array.isArray(holder)) delete fields[key];
  else if (kind % 6 === 1 && isFields(present)) present["unknown_field"] = junk;
  else if (kind % 6 === 2 && typeof present === "string")
    fields[key] = present.slice(0, place % 5).repeat(1 + (kind % 2000));
  else if (kind % 6 === 3 && holder !== root && !Array.isArray(holder)) {
    delete fields[key];
    fields[`${key}_`] = present;
  } else if (kind % 6 === 4 && Array.isArray(present)) present.push(...Array.from({ length: place % 12 }, () => junk));
  else fields[key] = junk;
}

const isFields = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All places of a tree: the object or array, and the key. */
function membersOf(holder: object): [object, string][] {
  return Object.entries(holder).flatMap(([key, member]): [object, string][] => [
    [holder, key],
    ...(typeof member === "object" && member !== null ? membersOf(member as object) : []),
  ]);
}

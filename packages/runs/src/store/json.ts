/** What a store keeps of a value: its JSON. `undefined`, which JSON does not have, becomes `null`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value) ?? "null";
}

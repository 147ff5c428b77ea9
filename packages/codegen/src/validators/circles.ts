import { componentsIn, type Expression } from "./expression.ts";

/** The components that refer to themselves, directly or through others (Tarjan's strongly connected components). */
export function circles(components: ReadonlyMap<string, Expression>): Map<string, number> {
  const order = new Map<string, number>();
  const circle = new Map<string, number>();
  const found = new Map<string, number>();
  const open: string[] = [];

  function visit(name: string): number {
    const index = order.size;
    let lowest = index;
    let returns = false;
    order.set(name, index);
    open.push(name);
    for (const next of componentsIn(components.get(name) ?? { kind: "rule", name: "any" })) {
      returns ||= next === name;
      if (circle.has(next)) continue;
      lowest = Math.min(lowest, order.has(next) ? (order.get(next) ?? lowest) : visit(next));
    }
    if (lowest !== index) return lowest;
    const members = open.splice(open.indexOf(name));
    for (const member of members) {
      circle.set(member, index);
      if (returns || members.length > 1) found.set(member, index);
    }
    return lowest;
  }

  for (const name of components.keys()) if (!order.has(name)) visit(name);
  return found;
}

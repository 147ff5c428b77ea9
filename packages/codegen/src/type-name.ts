import { type Body, componentOf } from "./validators/bodies.ts";

/** A type in `types.ts`: the interface to import, and the expression that picks the type out of it. */
export interface TypeName {
  root: string;
  expression: string;
}

/** The type of a body: its component, or where it stands in the document. */
export function typeOfBody(body: Body): TypeName {
  const component = componentOf(body.schema);
  if (component !== undefined) return typeOfComponent(component);
  const [root = "", ...keys] = body.path.slice(0, -1);
  // A body of a request may be optional; its content is not.
  const expression = keys.reduce(
    (type, key) => (key === "content" ? `NonNullable<${type}>["content"]` : `${type}[${JSON.stringify(key)}]`),
    root,
  );
  return { root, expression };
}

/** The type of a component schema. */
export function typeOfComponent(component: string): TypeName {
  return { root: "components", expression: `components["schemas"]["${component}"]` };
}

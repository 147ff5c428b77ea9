import { type Document, follow, type Node } from "./document.ts";

const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, name: string) => To,
): Record<string, To> => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));

/**
 * The deliveries of a document as operations, since Prism does not see webhooks: each is taken at a path of its own name.
 */
export function deliveriesOf(document: Document): Document {
  const { webhooks = {}, ...rest } = document;
  return { ...rest, paths: Object.fromEntries(Object.entries(webhooks).map(([name, item]) => [`/${name}`, item])) };
}

/** Takes every given component as a request, at a path of its own name, so that Prism judges what is only ever answered. */
export function takingComponents(document: Document, components: readonly string[]): Document {
  const { webhooks: _, ...rest } = document;
  const post = (name: string) => ({
    operationId: name,
    requestBody: {
      required: true,
      content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
    },
    responses: { 204: { description: "It satisfies the schema." }, 400: { description: "It does not." } },
    security: [],
  });
  return { ...rest, paths: Object.fromEntries(components.map((name) => [`/${name}`, { post: post(name) }])) };
}

/** The document with another example of each header in front, for Prism answers with the first and takes no wishes. */
export function withHeaderExample(document: Document, index: number): Document {
  const turned = (header: Node): Node => {
    const examples = Object.entries((header["examples"] as Node | undefined) ?? {});
    if (examples.length <= index) return header;
    return { ...header, examples: Object.fromEntries([...examples.slice(index), ...examples.slice(0, index)]) };
  };
  const { components } = document;
  return {
    ...document,
    components: {
      ...components,
      headers: mapValues(components["headers"] ?? {}, (header) => turned(follow(document, header))),
    },
  };
}

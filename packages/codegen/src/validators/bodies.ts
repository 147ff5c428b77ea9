import { type Document, type Fields, fields, follow, isFields } from "../document.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;

const COMPONENT = /^#\/components\/schemas\/([^/]+)$/;

/** A JSON body of an operation or webhook: what has a schema and examples. */
export interface Body {
  /** The operationId, or the key of the webhook. */
  owner: string;
  webhook: boolean;
  /** `request`, or the status of the response. */
  part: string;
  schema: unknown;
  /** The keys from the root of the document to the schema. */
  path: string[];
  media: Fields;
}

/** All JSON bodies, in the order of the document. */
export function bodies(document: Document): Body[] {
  return [
    ...fields(document.paths).flatMap(([name, item]) => bodiesOfItem(document, item, ["paths", name], false)),
    ...fields(document.webhooks).flatMap(([name, item]) => bodiesOfItem(document, item, ["webhooks", name], true)),
  ];
}

function bodiesOfItem(document: Document, item: unknown, path: string[], webhook: boolean): Body[] {
  const found = follow(document, item, path);
  return fields(found.node)
    .filter(([method]) => METHODS.includes(method))
    .flatMap(([method, operation]) => {
      const { operationId, requestBody, responses } = operation as Fields;
      const [, name = ""] = path;
      const owner = webhook ? name : typeof operationId === "string" ? operationId : `${method} ${name}`;
      const at = [...found.path, method];
      return [
        ...bodiesOfContent(document, requestBody, [...at, "requestBody"], { owner, webhook, part: "request" }),
        ...fields(responses).flatMap(([status, response]) =>
          bodiesOfContent(document, response, [...at, "responses", status], { owner, webhook, part: status }),
        ),
      ];
    });
}

function bodiesOfContent(
  document: Document,
  holder: unknown,
  path: string[],
  place: Pick<Body, "owner" | "webhook" | "part">,
): Body[] {
  const found = follow(document, holder, path);
  return fields((found.node as Fields | undefined)?.["content"])
    .filter(([type, media]) => JSON_TYPE.test(type) && isFields(media) && "schema" in media)
    .map(([type, media]) => ({
      ...place,
      schema: (media as Fields)["schema"],
      path: [...found.path, "content", type, "schema"],
      media: media as Fields,
    }));
}

/** The name of the component that a schema is no more than a reference to. */
export function componentOf(schema: unknown): string | undefined {
  if (!isFields(schema) || typeof schema["$ref"] !== "string") return undefined;
  return COMPONENT.exec(schema["$ref"])?.[1];
}

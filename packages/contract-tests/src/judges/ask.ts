import type { Endpoint, Parameter } from "../document/endpoints.ts";
import { exchange, type Received } from "./send.ts";

/** What a request to an endpoint says; whatever is left out is as the document shows it. */
export interface Asked {
  /** By the names of parameters, of whatever place; undefined leaves a documented one out. */
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  /** Headers that are no parameters, such as `Authorization`; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A body that is sent as it stands, in place of JSON. */
  readonly text?: string;
  /** In place of the documented method. */
  readonly method?: string;
  /** More of the query, which is no parameter. */
  readonly query?: Readonly<Record<string, string>>;
}

/** A parameter as the document shows it; undefined for one that a plain request does without. */
function plain({ required, examples: [example] }: Parameter): string | undefined {
  return required ? String(example?.value) : undefined;
}

/** Asks an endpoint, plainly: with a token, the parameters that it needs, and the first documented body. */
export function ask(url: string, endpoint: Endpoint, asked: Asked = {}): Promise<Received> {
  const { secured, forms } = endpoint;
  const said = endpoint.parameters.flatMap((parameter) => {
    const { name } = parameter;
    const value = asked.parameters && Object.hasOwn(asked.parameters, name) ? asked.parameters[name] : plain(parameter);
    return value === undefined ? [] : [{ in: parameter.in, name, value }];
  });
  const inPath = new Map(said.filter((one) => one.in === "path").map(({ name, value }) => [name, value]));
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(inPath.get(name) ?? ""));
  const query = new URLSearchParams({
    ...Object.fromEntries(said.filter((one) => one.in === "query").map(({ name, value }) => [name, value])),
    ...asked.query,
  });
  const body = bodyOf(asked, forms[0]?.examples[0]?.value);
  const headers = {
    ...(secured && { authorization: "Bearer any" }),
    ...(body !== undefined && { "content-type": "application/json" }),
    ...Object.fromEntries(said.filter((one) => one.in === "header").map(({ name, value }) => [name, value])),
    ...asked.headers,
  };
  return exchange(`${url}${path}${query.size ? `?${query}` : ""}`, {
    method: asked.method ?? endpoint.method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
    body: body ?? null,
  });
}

function bodyOf({ method = "POST", text, ...asked }: Asked, plain: unknown): string | undefined {
  if (text !== undefined || method === "GET") return text;
  return JSON.stringify("body" in asked ? asked.body : plain);
}

import { explain } from "@agent-events/gateway-client/validate";
import { type Issue, invalidRequest } from "../problems/invalid-request.ts";
import { broken, read } from "./check-schema.ts";
import type { Operation, Parameter } from "./operations.ts";

/** What a request gives for an operation's parameters, by name; numbers where the contract has numbers. */
export type Parameters = ReadonlyMap<string, string | number>;

/** Not held against the contract here: never wrong, or wrong in a way that has a problem of its own. */
const LENIENT = new Set(["Last-Event-ID", "Prefer", "X-Request-Id", "after"]);

/**
 * Reads the parameters of a request, and fills in the contract's defaults.
 *
 * @param path what the path says, decoded
 * @throws {ProblemError} invalid-request, with all that is wrong
 */
export function readParameters(
  operation: Operation,
  request: Request,
  path: Readonly<Record<string, string>>,
): Parameters {
  const query = new URL(request.url).searchParams;
  const found = new Map<string, string | number>();
  const issues: Issue[] = unknownOf(operation, query);
  for (const parameter of operation.parameters) {
    const { name, schema } = parameter;
    const texts = textsOf(parameter, request.headers, query, path);
    if (texts.length > 1) issues.push({ in: parameter.in, path: name, message: `${name}: give it once` });
    const value = texts[0] === undefined ? schema.default : read(schema, texts[0]);
    if (value === undefined) continue;
    const rule = LENIENT.has(name) ? undefined : broken(schema, value);
    if (!rule) found.set(name, value);
    for (const { message } of explain(rule ? [{ path: [name], ...rule }] : [], { [name]: value })) {
      issues.push({ in: parameter.in, path: name, message });
    }
  }
  if (issues.length > 0) throw invalidRequest(issues);
  return found;
}

function textsOf(
  parameter: Parameter,
  headers: Headers,
  query: URLSearchParams,
  path: Readonly<Record<string, string>>,
): readonly string[] {
  const { name } = parameter;
  if (parameter.in === "query") return query.getAll(name);
  const text = parameter.in === "path" ? path[name] : headers.get(name);
  return text === undefined || text === null ? [] : [text];
}

/** A misspelt filter would list everything. */
function unknownOf(operation: Operation, query: URLSearchParams): Issue[] {
  const known = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name)).slice(0, 10);
  const takes = known.length > 0 ? `it takes ${known.join(", ")}` : "it takes none";
  return unknown.map((name) => {
    const shown = name.slice(0, 64);
    return { in: "query", path: shown, message: `${shown}: is not a parameter of ${operation.id}; ${takes}` };
  });
}

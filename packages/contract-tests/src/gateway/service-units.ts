import type { Unit } from "../coverage/units.ts";
import { type Document, follow, type Node } from "../document/document.ts";
import { type Endpoint, endpointsOf, type Form, type Reply } from "../document/endpoints.ts";

const PROBLEM = "application/problem+json";

/** The values by which the listed variants of a union are told apart: `type` of problems, `kind` of events. */
function tagsOf(document: Document, component: string, field: string): string[] {
  const { oneOf } = follow(document, { $ref: `#/components/schemas/${component}` });
  return (oneOf as unknown[]).flatMap((variant) => {
    const { properties } = follow(document, variant) as { properties: Record<string, Node> };
    const tag = properties[field]?.["const"];
    return typeof tag === "string" ? [tag] : [];
  });
}

/** What an answer with a body shows: which problem it is, or in which form it comes. */
export function unitsOfForm(
  operation: string,
  part: string,
  { type }: Pick<Form, "type">,
  problems: readonly string[],
): Unit[] {
  if (type !== PROBLEM) return [{ operation, part, kind: "form", name: type }];
  return problems.map((problem) => ({
    operation,
    part,
    kind: "problem",
    name: problem.replace("urn:agent-events:problem:", ""),
  }));
}

function ofReply(document: Document, { id }: Endpoint, { status, forms, headers }: Reply): Unit[] {
  return [
    ...(forms.length ? [] : [{ operation: id, part: status, kind: "no body", name: "" } as const]),
    ...forms.flatMap((form) =>
      unitsOfForm(id, status, form, form.type === PROBLEM ? tagsOf(document, String(form.component), "type") : []),
    ),
    ...headers.map(({ name }): Unit => ({ operation: id, part: status, kind: "header", name })),
  ];
}

/**
 * All that a service which keeps a contract can be seen to do, at least once: parameters, forms, problems, headers, kinds of
 * events, statuses of runs. `default` stands for what a later version answers, so this one must not.
 */
export function unitsOfService(document: Document): Unit[] {
  const statuses = follow(document, { $ref: "#/components/schemas/run-status" })["enum"] as string[];
  return [
    ...endpointsOf(document).flatMap((endpoint): Unit[] => [
      ...endpoint.parameters.map(({ name }): Unit => {
        return { operation: endpoint.id, part: "request", kind: "parameter", name };
      }),
      ...endpoint.answers
        .filter(({ status }) => status !== "default")
        .flatMap((reply) => ofReply(document, endpoint, reply)),
    ]),
    ...tagsOf(document, "run-event", "kind").map(
      (name): Unit => ({ operation: "follow-run", part: "200", kind: "event", name }),
    ),
    ...statuses.map((name): Unit => ({ operation: "get-run", part: "200", kind: "run", name })),
  ];
}

import type { Document } from "../document.ts";
import { block, key } from "../format.ts";
import { typeOfBody } from "../type-name.ts";
import type { Body } from "../validators/bodies.ts";
import { type Example, examplesOf } from "./find.ts";

/** The examples of all bodies as a module: by operation or webhook, then `request` or the status of the response, then name. */
export function printExamples(document: Document, bodies: readonly Body[]): string {
  const all = bodies.flatMap((body) => examplesOf(document, body));
  const roots = [...new Set(all.map((example) => typeOfBody(example.body).root))].sort();
  const imports = roots.length ? `import type { ${roots.join(", ")} } from "./types.ts";\n\n` : "";
  return `${imports}/** The examples of the operations: operationId, then \`request\` or \`responses\` and the status, then the name. */
export const examples = ${tree(all.filter((example) => !example.body.webhook))};

/** The examples of the webhooks: their key, then \`request\` or \`responses\` and the status, then the name. */
export const webhookExamples = ${tree(all.filter((example) => example.body.webhook))};
`;
}

function tree(all: readonly Example[]): string {
  const owners = [...Map.groupBy(all, (example) => example.body.owner)].map(([owner, own]) => {
    const parts = Map.groupBy(own, (example) => example.body.part);
    const statuses = [...parts]
      .filter(([part]) => part !== "request")
      .map(([status, list]) => `      ${statusKey(status)}: ${named(list, "      ")},\n`);
    const responses = statuses.length ? `{\n${statuses.join("")}    }` : "{}";
    return `  ${key(owner)}: {\n    request: ${named(parts.get("request") ?? [], "    ")},\n    responses: ${responses},\n  },\n`;
  });
  return owners.length ? `{\n${owners.join("")}}` : "{}";
}

const statusKey = (status: string): string => (/^[1-9]\d*$/.test(status) ? status : key(status));

/** The cast goes through unknown: no plain string has the type of one that the contract does not list. */
function named(list: readonly Example[], indent: string): string {
  // Several media types of one body may have examples of the same name.
  const byName = new Map(list.map((example) => [example.name, example]));
  const lines = [...byName.values()].map(({ name, holder, body }) => {
    const cast = ` as unknown as ${typeOfBody(body).expression}`;
    const start = `${key(name)}: `;
    const value = block(holder["value"], `${indent}  `, start.length + cast.length + 1);
    return `${indent}  ${start}${value}${cast},\n`;
  });
  return lines.length ? `{\n${lines.join("")}${indent}}` : "{}";
}

import type { paths, Validator } from "@agent-events/contract";
import { validate as execute } from "@agent-events/contract/validators/ai-agent-events-execute-async-request";
import { validate as create } from "@agent-events/contract/validators/webhooks-create-request";
import { validate as remove } from "@agent-events/contract/validators/webhooks-delete-request";
import { validate as get } from "@agent-events/contract/validators/webhooks-get-request";
import { validate as list } from "@agent-events/contract/validators/webhooks-list-request";
import { validate as update } from "@agent-events/contract/validators/webhooks-update-request";

export interface Operation {
  readonly validate: Validator;
  /** The field that every success has, where one is documented: an object with an id, or a list. */
  readonly answer?: string;
  readonly isList?: true;
  /** DevRev serves a beta operation only to who asks for it. */
  readonly beta?: true;
}

/** What the client must know of each operation besides its types. */
export const operations: Record<keyof paths, Operation> = {
  "/ai-agents.events.execute-async": { validate: execute, answer: "session", beta: true },
  "/webhooks.create": { validate: create, answer: "webhook" },
  "/webhooks.get": { validate: get, answer: "webhook" },
  "/webhooks.list": { validate: list, answer: "webhooks", isList: true },
  "/webhooks.update": { validate: update, answer: "webhook" },
  "/webhooks.delete": { validate: remove },
};

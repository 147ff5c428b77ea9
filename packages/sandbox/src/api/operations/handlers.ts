import { execute } from "./execute.ts";
import type { Handler } from "./handler.ts";
import { webhooksCreate } from "./webhooks-create.ts";
import { webhooksDelete } from "./webhooks-delete.ts";
import { webhooksGet } from "./webhooks-get.ts";
import { webhooksList } from "./webhooks-list.ts";
import { webhooksUpdate } from "./webhooks-update.ts";

const all: Readonly<Record<string, unknown>> = {
  "ai-agent-events-execute-async": execute,
  "webhooks-create": webhooksCreate,
  "webhooks-delete": webhooksDelete,
  "webhooks-get": webhooksGet,
  "webhooks-list": webhooksList,
  "webhooks-update": webhooksUpdate,
};

/** What carries out an operation. Its input has been validated, so it may be anything to whoever calls it. */
export const handlers = (id: string): Handler<unknown> => all[id] as Handler<unknown>;

import type { AgentClient, AgentClientOptions } from "@agent-events/client";
import { DocumentError } from "../errors/document-error.ts";

type Call = (client: AgentClient, input: never, options?: AgentClientOptions) => Promise<unknown>;

const CALLS: Readonly<Record<string, Call>> = {
  "ai-agent-events-execute-async": (client, input, options) => client.execute(input, options),
  "webhooks-create": (client, input, options) => client.webhooks.create(input, options),
  "webhooks-get": (client, input, options) => client.webhooks.get(input, options),
  "webhooks-list": (client, input, options) => client.webhooks.list(input, options),
  "webhooks-update": (client, input, options) => client.webhooks.update(input, options),
  "webhooks-delete": (client, input, options) => client.webhooks.delete(input, options),
};

/**
 * Calls an operation by the client's method for it, with whatever input.
 *
 * @throws {DocumentError} when the document has an operation that the client has no method for
 */
export function callOperation(
  client: AgentClient,
  id: string,
  input: unknown,
  options?: AgentClientOptions,
): Promise<unknown> {
  const call = CALLS[id];
  if (!call) throw new DocumentError(`no method of the client is known for the operation ${id}`);
  return call(client, input as never, options);
}

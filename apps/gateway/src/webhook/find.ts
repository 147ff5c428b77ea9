import { type AgentClient, HttpError, type Output } from "@agent-events/client";

/**
 * A webhook as DevRev has it; undefined where it has none of that id.
 *
 * @throws {AgentClientError} when DevRev does not tell
 */
export async function findWebhook(
  client: AgentClient,
  id: string,
): Promise<Output<"/webhooks.get">["webhook"] | undefined> {
  try {
    return (await client.webhooks.get({ id })).webhook;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

import { type Mock, startProxy } from "@agent-events/mock";
import { createSandbox, realClock, type Sandbox } from "@agent-events/sandbox";
import { send } from "../judges/send.ts";
import { type Inbox, openInbox } from "./inbox.ts";

/** The secret of the webhook and of the event source. */
export const SECRET = "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz";
export const EVENT_SOURCE = "don:integration:dvrv-us-1:devo/0:event_source/77";

/** A sandbox, and all that one needs to talk to it. */
export interface World {
  readonly sandbox: Sandbox;
  /** Prism between whoever asks and the sandbox: what breaks the contract stands in the answer's `sl-violations`. */
  readonly proxy: Mock;
  readonly inbox: Inbox;
  /** Id of a webhook that is active, and delivers to the inbox at `/webhook`. {@link EVENT_SOURCE} does at `/event-source`. */
  readonly webhook: string;
  /** The webhooks that there are. */
  readonly ids: ReadonlySet<string>;
  /** Makes a webhook that delivers to the inbox, at `/other` unless it is told; returns its id. */
  readonly create: (path?: string) => Promise<string>;
  /** Deletes a webhook, if it is still there. */
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openWorld(): Promise<World> {
  const inbox = await openInbox();
  // What takes ten seconds takes ten milliseconds, and so many requests are no reason to refuse one.
  const sandbox = await createSandbox({ clock: realClock({ speed: 1_000 }), rateLimit: { limit: 10_000_000 } });
  const proxy = await startProxy({ upstream: sandbox.url });
  const ids = new Set<string>();
  const ask = (operation: string, input: object) =>
    send(`${sandbox.url}/${operation}`, input, { authorization: "Bearer any" });
  const create = async (path = "/other") => {
    const input = { url: inbox.url + path, secret: SECRET, event_types: ["ai_agent_response"] };
    const { body } = await ask("webhooks.create", input);
    const { webhook } = JSON.parse(body) as { webhook: { id: string } };
    ids.add(webhook.id);
    return webhook.id;
  };
  const remove = async (id: string) => {
    ids.delete(id);
    await ask("webhooks.delete", { id });
  };
  const close = async () => {
    await proxy.close();
    await sandbox.close();
    inbox.close();
  };
  sandbox.onEventSource(EVENT_SOURCE, `${inbox.url}/event-source`, { secret: SECRET });
  const webhook = await create("/webhook");
  await sandbox.waiting();
  return { sandbox, proxy, inbox, webhook, ids, create, remove, close };
}

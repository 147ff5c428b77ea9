import type { Changes } from "../journal/changes.ts";
import type { KeptWebhook } from "./webhook.ts";

/** The webhooks that there are. */
export interface Registry {
  readonly get: (id: string) => KeptWebhook | undefined;
  readonly list: () => KeptWebhook[];
  readonly put: (webhook: KeptWebhook) => void;
  /** Changes a webhook, if it is still there. */
  readonly change: (id: string, fields: Partial<KeptWebhook>) => void;
  readonly delete: (id: string) => void;
}

export function createRegistry(changes: Changes): Registry {
  const webhooks = new Map<string, KeptWebhook>();
  const publish = (id: string) => changes.publish({ kind: "webhook", id });
  const put = (webhook: KeptWebhook) => {
    webhooks.set(webhook.id, webhook);
    publish(webhook.id);
  };
  return {
    get: (id) => webhooks.get(id),
    list: () => [...webhooks.values()],
    put,
    change: (id, fields) => {
      const webhook = webhooks.get(id);
      if (webhook) put({ ...webhook, ...fields });
    },
    delete: (id) => {
      if (webhooks.delete(id)) publish(id);
    },
  };
}

import { HttpError } from "@agent-events/client";
import { readBaseUrl } from "../call/base-url.ts";
import { connect } from "../call/connect.ts";
import type { CallFlags } from "../call/options.ts";
import type { Io } from "../io.ts";
import { isLoopback } from "../net/loopback.ts";
import { duration } from "../output/duration.ts";
import { print } from "../output/print.ts";
import { webhookData } from "../output/webhook.ts";
import { DEVREV } from "../token/origin.ts";
import { inactive, watchUntilActive } from "./state.ts";
import { explainUnverified } from "./unverified.ts";

/** The options of `webhook verify`, as they were given. */
export interface VerifyFlags extends CallFlags {
  readonly wait?: number;
}

/** Milliseconds in which DevRev makes its first two attempts: at once, and after 30 s. A sandbox is nearer. */
const waitFor = (isSandbox: boolean): number => (isSandbox ? 5_000 : 45_000);

/** Has DevRev verify a webhook, and waits until it has. */
export async function verify(id: string, flags: VerifyFlags, io: Io): Promise<void> {
  const client = connect(flags, io);
  const baseUrl = readBaseUrl(flags.baseUrl, io.env) ?? DEVREV;
  const limit = flags.wait ?? waitFor(isLoopback(baseUrl));
  const before = (await client.webhooks.get({ id })).webhook;
  if (before.status === "inactive") throw inactive(id);
  const begun = performance.now();
  if (before.status !== "active") await nudge(client, id);
  const webhook = await watchUntilActive(client, id, { limit, signal: io.signal });
  if (webhook.status !== "active") throw await explainUnverified(webhook, { baseUrl, limit, signal: io.signal });
  const took = before.status === "active" ? "before this" : `in ${duration(performance.now() - begun)}`;
  print(io, flags, { webhook: webhookData(webhook, false) }, [
    ["id", webhook.id],
    ["url", webhook.url],
    ["verified", took],
    ["event types", webhook.event_types?.join(", ")],
  ]);
}

/** Has DevRev send `verify` now rather than with its next attempt. One that does not know that is waited for. */
async function nudge(client: ReturnType<typeof connect>, id: string): Promise<void> {
  try {
    await client.webhooks.update({ id, action: "activate" });
  } catch (error) {
    if (!(error instanceof HttpError && error.status === 400)) throw error;
  }
}

import { readBaseUrl } from "../../call/base-url.ts";
import { connect } from "../../call/connect.ts";
import { UsageError } from "../../errors/usage-error.ts";
import type { Io } from "../../io.ts";
import { isLoopback } from "../../net/loopback.ts";
import { confirm } from "../../terminal/confirm.ts";
import { DEVREV } from "../../token/origin.ts";
import { inactive, watchUntilActive } from "../state.ts";
import { explainUnverified } from "../unverified.ts";
import { chooseNewSecret } from "./new-secret.ts";
import type { RotateFlags } from "./options.ts";
import { createShow } from "./show.ts";
import { untilTaken } from "./until-taken.ts";

/**
 * Gives a webhook another secret without losing a delivery: its receiver has to take both before DevRev changes over, and is
 * asked whether it does.
 */
export async function rotate(id: string, flags: RotateFlags, io: Io): Promise<void> {
  const client = connect(flags, io);
  const baseUrl = readBaseUrl(flags.baseUrl, io.env) ?? DEVREV;
  const { signal } = io;
  const { webhook: before } = await client.webhooks.get({ id });
  if (before.status === "inactive") throw inactive(id);
  const chosen = await chooseNewSecret(flags, io);
  if (chosen.secret === before.secret) {
    throw new UsageError(`the webhook ${id} has this secret already`, "Give another one, or none to have it made.");
  }
  const show = createShow(io, flags);
  show.secret(chosen);
  if (!flags.unchecked) {
    const onWaiting = () => show.waiting(before.url);
    await untilTaken(before, chosen.secret, { limit: flags.wait, signal, onWaiting });
    show.taken(before.url);
  }
  await confirm(io, `Give the webhook ${id} the new secret now?`, flags);
  await client.webhooks.update({ id, secret: chosen.secret });
  const limit = isLoopback(baseUrl) ? 5_000 : 45_000;
  const webhook = await watchUntilActive(client, id, { limit, signal });
  if (webhook.status !== "active") throw await explainUnverified(webhook, { baseUrl, limit, signal });
  show.rotated(webhook);
}

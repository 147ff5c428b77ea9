import type { Core } from "../core.ts";
import type { EventSource } from "../deliver/event-sources.ts";
import { whyNotThere } from "../deliver/loopback.ts";
import { whyNoKey } from "../deliver/sign.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";

/** So that a loop that registers event sources without end finds one. */
const MOST = 1_000;

/** @throws {ConfigurationError} when it cannot hand on there, or sign with the secret */
export function registerEventSource(core: Core, id: string, { to, secret }: EventSource): void {
  const { eventSources, deliverTo, signatureForm, changes } = core;
  const why =
    (typeof to === "string" ? whyNotThere(to, deliverTo) : undefined) ??
    (secret === undefined ? undefined : whyNoKey(secret, signatureForm)) ??
    (eventSources.size < MOST || eventSources.has(id) ? undefined : `there are ${MOST} already`);
  if (why) throw new ConfigurationError(`the event source ${id} cannot hand on: ${why}`);
  eventSources.set(id, { to, secret });
  changes.publish({ kind: "event-source", id });
}

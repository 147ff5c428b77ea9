import type { ScenarioSummary } from "../agents.ts";
import { TEST_TOKEN } from "../api/authorize.ts";
import { operations } from "../contract/operations.ts";
import type { Core } from "../core.ts";
import type { EventSourceHandler } from "../deliver/event-sources.ts";
import { redeliver } from "../deliver/redeliver.ts";
import { SCHEDULE } from "../deliver/schedule.ts";
import type { Change } from "../journal/changes.ts";
import type { RecordedCall, RecordedDelivery, SandboxWebhook } from "../journal/records.ts";
import { registerEventSource } from "./register-event-source.ts";
import { type Trigger, trigger } from "./trigger.ts";

/** How a sandbox is set up, and how much has happened. */
export interface SandboxState {
  readonly url: string;
  readonly seed: string;
  /** Milliseconds since 1970, of its clock. */
  readonly now: number;
  readonly signatureForm: string;
  readonly envelope: "flat" | "wrapped";
  readonly deliverTo: "loopback" | "anywhere";
  /** Milliseconds of real time that an attempt may take. */
  readonly timeout: number;
  /** Milliseconds before each attempt. */
  readonly schedule: readonly number[];
  /** How many times as fast these pass; undefined where the clock is not a real one. */
  readonly speed: number | undefined;
  readonly scenarios: readonly ScenarioSummary[];
  /** Tokens that ask for an error. */
  readonly tokens: readonly string[];
  readonly eventSources: readonly string[];
  readonly counts: { readonly webhooks: number; readonly calls: number; readonly deliveries: number };
}

/** Everything that one can see of a sandbox, and do with it, besides calling it. */
export interface Control {
  readonly state: () => SandboxState;
  readonly webhooks: () => SandboxWebhook[];
  /** The last calls, oldest first. */
  readonly calls: () => RecordedCall[];
  readonly call: (id: string) => RecordedCall | undefined;
  /** The last deliveries with all their attempts, oldest first. */
  readonly deliveries: () => RecordedDelivery[];
  readonly delivery: (id: string) => RecordedDelivery | undefined;
  readonly redeliver: (id: string) => Promise<RecordedDelivery>;
  readonly trigger: (options?: Trigger) => RecordedCall;
  /**
   * Says where an event source hands its notifications on to: a function, as in a snap-in, or an address, to which they are
   * signed if there is a secret. Said again, it takes the place of what was said before.
   *
   * @throws {ConfigurationError} when the sandbox does not deliver to the address, or cannot sign with the secret
   */
  readonly onEventSource: (
    id: string,
    to: string | EventSourceHandler,
    options?: { readonly secret?: string | undefined },
  ) => void;
  /** Tells of every change; returns what ends it. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
}

/** @param url where the sandbox listens, once it does */
export function createControl(core: Core, seed: string, url: () => string): Control {
  const { webhooks, calls, deliveries, agents, signatureForm, envelope, deliverTo, timeout } = core;
  return {
    state: () => ({
      url: url(),
      seed,
      now: core.clock.now(),
      signatureForm,
      envelope,
      deliverTo,
      timeout,
      schedule: SCHEDULE,
      speed: core.clock.speed,
      scenarios: agents.scenarios,
      tokens: knownTokens,
      eventSources: [...core.eventSources.keys()],
      counts: { webhooks: webhooks.list().length, calls: calls.list().length, deliveries: deliveries.list().length },
    }),
    webhooks: webhooks.list,
    calls: calls.list,
    call: calls.get,
    deliveries: deliveries.list,
    delivery: deliveries.get,
    redeliver: (id) => redeliver(core, id),
    trigger: (options = {}) => trigger(core, options),
    onEventSource: (id, to, { secret } = {}) => registerEventSource(core, id, { to, secret }),
    subscribe: core.changes.subscribe,
  };
}

const knownTokens: readonly string[] = [
  ...new Set([...operations.values()].flatMap(({ errors }) => [...errors.keys()].map((type) => TEST_TOKEN + type))),
];

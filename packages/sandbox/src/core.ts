import type { SignatureForm } from "@agent-events/receiver";
import type { Agents } from "./agents.ts";
import type { Clock } from "./clock/clock.ts";
import type { Executions } from "./conversation/executions.ts";
import type { Memory } from "./conversation/memory.ts";
import type { Occurrences } from "./conversation/occurrences.ts";
import type { Repetitions } from "./conversation/repetitions.ts";
import type { Backlog } from "./deliver/backlog.ts";
import type { EventSources } from "./deliver/event-sources.ts";
import type { Reach } from "./deliver/loopback.ts";
import type { Changes } from "./journal/changes.ts";
import type { Journal } from "./journal/journal.ts";
import type { RecordedCall, RecordedDelivery } from "./journal/records.ts";
import type { Random } from "./random.ts";
import type { Registry } from "./webhooks/registry.ts";
import type { Verifications } from "./webhooks/verifications.ts";
import type { Work } from "./work.ts";

/** What the parts of one sandbox share. */
export interface Core {
  readonly clock: Clock;
  readonly random: Random;
  /** The next number of a kind of thing, from 1. */
  readonly number: (kind: string) => number;
  readonly work: Work;
  readonly changes: Changes;
  readonly calls: Journal<RecordedCall>;
  readonly deliveries: Journal<RecordedDelivery>;
  readonly webhooks: Registry;
  readonly verifications: Verifications;
  readonly eventSources: EventSources;
  readonly backlog: Backlog;
  readonly executions: Executions;
  readonly memory: Memory;
  readonly repetitions: Repetitions;
  readonly occurrences: Occurrences;
  readonly agents: Agents;
  readonly signatureForm: SignatureForm;
  readonly envelope: "flat" | "wrapped";
  readonly deliverTo: Reach;
  /** Milliseconds of real time that an attempt may take. */
  readonly timeout: number;
}

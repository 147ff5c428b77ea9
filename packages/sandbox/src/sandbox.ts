import { createApp } from "./api/app.ts";
import { listen } from "./api/listen.ts";
import { type Control, createControl } from "./control/control.ts";
import { createExecutions } from "./conversation/executions.ts";
import { createMemory } from "./conversation/memory.ts";
import { createOccurrences } from "./conversation/occurrences.ts";
import { createRepetitions } from "./conversation/repetitions.ts";
import type { Core } from "./core.ts";
import { createBacklog } from "./deliver/backlog.ts";
import { createChanges } from "./journal/changes.ts";
import { createJournal } from "./journal/journal.ts";
import { type SandboxOptions, type Settings, settle } from "./options.ts";
import { createRandom } from "./random.ts";
import { createRegistry } from "./webhooks/registry.ts";
import { createVerifications } from "./webhooks/verifications.ts";
import { createWork } from "./work.ts";

/** A local DevRev that runs. */
export interface Sandbox extends Control {
  /** Where it listens, without a slash at the end: the `baseUrl` of a client. */
  readonly url: string;
  /** Resolves when every call is answered and every delivery has arrived or is lost, which takes three minutes of the clock. */
  readonly idle: () => Promise<void>;
  /** Resolves when all that is left to do waits for the clock, and nothing is being sent: the moment to advance a manual one. */
  readonly waiting: () => Promise<void>;
  /** Ends what is under way, and stops listening. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Starts a sandbox on the loopback address.
 *
 * @throws {ConfigurationError} when an option has no meaning
 * @throws {ScenarioError} when a file of scenarios is at fault
 * @throws {UnknownScenarioError} when there is no scenario of the name
 * @throws {SandboxStartError} when it cannot listen
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = settle(options);
  const core = createCore(settings);
  let url = "";
  const control = createControl(core, settings.seed, () => url);
  const listening = await listen(createApp(core, settings.rateLimit, control), settings.port);
  url = listening.url;
  let closed: Promise<unknown> | undefined;
  const close = async () => {
    closed ??= Promise.all([core.work.close(), listening.close()]);
    await closed;
  };
  return {
    ...control,
    url,
    idle: core.work.idle,
    waiting: core.work.waiting,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Bytes of a recorded attempt, most of them the answer's, which is cut at 4,096. */
const ATTEMPT = 8_192;

function createCore({ clock, seed, ...settings }: Settings): Core {
  const changes = createChanges();
  const numbers = new Map<string, number>();
  const number = (kind: string) => {
    const next = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, next);
    return next;
  };
  return {
    ...settings,
    clock,
    number,
    changes,
    random: createRandom(seed),
    work: createWork(clock),
    calls: createJournal("call", ({ body, answer }) => body.length + (answer?.body.length ?? 0), changes),
    deliveries: createJournal("delivery", ({ body, attempts }) => body.length + attempts.length * ATTEMPT, changes),
    webhooks: createRegistry(changes),
    verifications: createVerifications(),
    eventSources: new Map(),
    backlog: createBacklog(),
    executions: createExecutions(),
    memory: createMemory(() => number("session")),
    repetitions: createRepetitions(),
    occurrences: createOccurrences(),
  };
}

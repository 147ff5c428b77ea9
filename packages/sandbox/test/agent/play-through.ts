import { setTimeout as wait } from "node:timers/promises";
import { createAgentClient, HttpError } from "@agent-events/client";
import { createReceiver, decodeDelivery } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { createRuns, type Reply, type Run, type RunEvent, type Runs, type Store } from "@agent-events/runs";
import { listen } from "@agent-events/test-support/listen";
import { fillAll } from "../../src/agent/play/template.ts";
import type { Outcome, Scenario } from "../../src/agent/scenario/scenario.ts";
import { createSandbox, type ManualClock, manualClock, type Sandbox } from "../../src/index.ts";
import { throughPrism } from "../through-prism.ts";
import { callOf } from "./call.ts";

const SECRET = "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz";
const STEP = 100;

/** What came of a scenario, in the terms of an {@link Outcome}. */
export interface Played {
  /** The kinds of the deliveries, as they went out. */
  readonly order: readonly string[];

  readonly outcome: Omit<Outcome, "deadline" | "untimed">;
  readonly reply: Reply | undefined;
}

interface World {
  readonly sandbox: Sandbox;
  readonly clock: ManualClock;
  readonly runs: Runs;
}

/**
 * Plays a scenario through: the sandbox of its own, a client, a receiver and runs, all by one clock. It ends when the sandbox
 * has nothing left to send, attempts that fail included.
 */
export async function playThrough(
  scenario: Scenario,
  store: Store,
  atEnd: (clean: () => Promise<void> | void) => void,
  seed = scenario.name,
): Promise<Played> {
  const clock = manualClock();
  const sandbox = await createSandbox({ clock, seed });
  atEnd(() => sandbox.close());
  const { url: baseUrl, fetch } = await throughPrism(sandbox, atEnd);
  const client = createAgentClient({ baseUrl, fetch, token: "any" });
  let duplicates = 0;
  let runs: Runs | undefined;
  const receive = createReceiver({
    secret: SECRET,
    now: clock.now,
    untimed: scenario.outcome?.untimed,
    onRejected: () => {},
    onDelivery: async (delivery) => {
      if ((await runs?.accept(delivery))?.outcome === "duplicate") duplicates++;
    },
  });
  const { url } = await listen(nodeHandler(receive), { atEnd });
  const { webhook } = await client.webhooks.create({ url, secret: SECRET, event_types: ["ai_agent_response"] });
  await attempted(sandbox);
  runs = createRuns({ client, store, now: clock.now, webhook: webhook.id });
  atEnd(async () => runs?.close());

  const refusal = await start({ sandbox, clock, runs }, scenario);
  const [stored] = await runs.list();
  const run = stored && (await runs.get(stored.id));
  if (!run) throw new RangeError("there is no run");
  await untilOver({ sandbox, clock, runs }, scenario, run, refusal !== undefined);
  return tell({ sandbox, clock, runs }, run, duplicates, refusal);
}

/** Calls the agent; resolves with the type of the error where the call was refused. */
async function start({ sandbox, clock, runs }: World, { name, call, outcome }: Scenario): Promise<string | undefined> {
  const { agent, session_object, event } = callOf(name).request;
  const deadline = outcome?.deadline;
  const starting = runs.start({ agent, session_object, event }, { deadline }).then(
    () => ({ refusal: undefined }),
    (error: unknown) => {
      if (error instanceof HttpError) return { refusal: String(error.type) };
      throw error;
    },
  );
  let over = false;
  const end = () => {
    over = true;
  };
  starting.then(end, end);
  while ((call.after > 0 || call.last) && !over) {
    if (executions(sandbox) > 0) await pass({ sandbox, clock });
    await wait(1);
  }
  return (await starting).refusal;
}

async function untilOver(world: World, scenario: Scenario, run: Run, isRefused: boolean): Promise<void> {
  const { sandbox, clock, runs } = world;
  const deadline = scenario.outcome?.deadline === undefined ? 0 : run.deadline;
  const wanted = isRefused ? 0 : scenario.deliveries.length;
  while (events(sandbox).length < wanted || clock.now() < deadline) {
    await pass(world);
    await runs.expire();
  }
  while (events(sandbox).some(({ state }) => state === "waiting")) {
    await clock.advance(10_000);
    await wait(1);
  }
}

async function tell(
  { sandbox, runs }: World,
  run: Run,
  duplicates: number,
  refusal: string | undefined,
): Promise<Played> {
  const log: RunEvent[] = await Array.fromAsync(run.events());
  const said = log.find((event) => event.kind === "error");
  const status = await run.status();
  const reply = status === "succeeded" ? await run.reply() : undefined;
  return {
    order: events(sandbox).map(({ body }) => decodeDelivery(JSON.parse(body)).kind),
    reply,
    outcome: {
      status: status as Outcome["status"],
      reply: reply?.message,
      error: status === "failed" ? (refusal ?? (said?.kind === "error" ? said.error : undefined)) : undefined,
      events: log.map(({ kind }) => kind).sort(),
      late: log.flatMap(({ kind, late }) => (late ? kind : [])).sort(),
      calls: executions(sandbox),
      duplicates,
      refused: events(sandbox).filter(({ state }) => state === "refused").length,
      unmatched: (await runs.unmatched()).length,
    },
  };
}

/** What a scenario says should come of it, in the same terms. */
export function expectedOf({ name, outcome }: Scenario, played: Played): Played["outcome"] {
  if (!outcome) throw new RangeError(`${name} has no outcome`);
  const { deadline: _, untimed: __, ...rest } = fillAll(outcome, callOf(name));
  return { ...rest, events: [...rest.events].sort(), late: rest.late ? [...rest.late].sort() : played.outcome.late };
}

const events = (sandbox: Sandbox) => sandbox.deliveries().filter(({ type }) => type === "ai_agent_response");

const executions = (sandbox: Sandbox): number =>
  sandbox.calls().filter(({ operation }) => operation === "ai-agent-events-execute-async").length;

/** Lets a moment pass, and what happens in it happen. */
async function pass({ sandbox, clock }: Pick<World, "sandbox" | "clock">): Promise<void> {
  await clock.advance(STEP);
  await attempted(sandbox);
}

/** Resolves when each delivery that there is has been sent, with all its copies. */
async function attempted(sandbox: Sandbox): Promise<void> {
  const isUnderWay = () =>
    sandbox.deliveries().some(({ state, attempts, copies }) => state === "waiting" && attempts.length < copies);
  while (isUnderWay()) await wait(1);
}

import { once } from "node:events";
import { createAgentClient } from "@agent-events/client";
import { realClock, type Sandbox, SandboxError } from "@agent-events/sandbox";
import { createCleanup } from "../cleanup.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { readTarget } from "../net/read-target.ts";
import { warn } from "../output/warn.ts";
import { explainSandboxError, startSandbox } from "../sandbox/start.ts";
import type { TriggerFlags } from "./options.ts";
import { readOverrides } from "./overrides.ts";
import { type Handed, openRelay } from "./relay.ts";
import { chooseSecret } from "./secret.ts";
import { createShow } from "./show.ts";
import { judge } from "./verdict.ts";

/** What is not a scenario, but the delivery that comes before all of them. */
const VERIFY = "verify";

/**
 * Sends a scenario's deliveries to a receiver, once each, and tells how they are answered. It is a sandbox in this process
 * that makes and signs them, so they are what a sandbox would send.
 */
export async function trigger(scenario: string, flags: TriggerFlags, io: Io): Promise<void> {
  const to = readAddress(flags);
  const set = readOverrides(flags.override ?? []);
  if (scenario === VERIFY && flags.override) {
    const next = "Leave it out: overrides are for the deliveries of a scenario.";
    throw new UsageError("--override sets nothing in the challenge that verify sends", next);
  }
  const { secret, isPublic } = await chooseSecret(flags, io);
  const { scenarios, seed, signatureForm, envelope, speed } = flags;
  const cleanup = createCleanup((error) => warn(io, flags, error));
  try {
    // The relay has the limit of 3 s, not the sandbox, which waits for the relay.
    const shape = { signatureForm, envelope, clock: realClock({ speed }), timeout: 30_000 };
    const sandbox = await startSandbox({ scenarios, seed, ...shape });
    cleanup.add(sandbox.close);
    const show = createShow(io, flags);
    const all: Handed[] = [];
    const relay = await openRelay({
      to,
      signal: io.signal,
      find: (body) => sandbox.deliveries().find((delivery) => delivery.body === body),
      isFor: ({ type }) => (type === "verify") === (scenario === VERIFY),
      onHanded: (handed) => {
        all.push(handed);
        show.handed(handed);
      },
    });
    cleanup.add(relay.close);
    if (isPublic) show.secret(secret, signatureForm);
    const webhook = await register(sandbox, `http://127.0.0.1:${relay.port}/`, secret);
    if (scenario !== VERIFY) play(sandbox, { scenario, webhook, set, message: flags.message });
    await Promise.race([sandbox.idle(), aborted(io.signal)]);
    if (io.signal.aborted) throw interrupted();
    if (all.length === 0) throw new UsageError(`the scenario ${scenario} delivers nothing`, "Choose another one.");
    show.total(all.length, all.filter(({ expected, answer }) => expected.isRight(answer)).length);
    judge(all, to);
  } finally {
    await cleanup.run();
  }
}

function readAddress({ to, deliverTo }: TriggerFlags): string {
  if (to !== undefined) return readTarget("--to", to, deliverTo);
  throw new UsageError("--to is missing", "Give the address of the receiver, such as --to http://127.0.0.1:3000/.");
}

/** Resolves once the sandbox has verified the webhook. */
async function register(sandbox: Sandbox, url: string, secret: string): Promise<string> {
  const client = createAgentClient({ token: "trigger", baseUrl: sandbox.url });
  const { webhook } = await client.webhooks.create({ url, secret, event_types: ["ai_agent_response"] });
  await sandbox.idle();
  return webhook.id;
}

/** Has the scenario played. */
function play(sandbox: Sandbox, options: NonNullable<Parameters<Sandbox["trigger"]>[0]>): void {
  try {
    sandbox.trigger(options);
  } catch (error) {
    throw error instanceof SandboxError ? explainSandboxError(error) : error;
  }
}

function interrupted(): ExplainedError {
  const next = "What had not been sent by then was not sent.";
  return new ExplainedError({ name: "Interrupted", message: "interrupted", next, exitCode: exitCodes.interrupted });
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}

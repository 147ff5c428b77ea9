import type { PlannedDelivery } from "../agent/plan.ts";
import { begin } from "../conversation/begin.ts";
import { carryOut } from "../conversation/carry-out.ts";
import { envelopeOf } from "../conversation/draft.ts";
import { planCall } from "../conversation/plan-call.ts";
import { randomOf } from "../conversation/random-of.ts";
import type { Core } from "../core.ts";
import type { RecordedCall } from "../journal/records.ts";
import { overriding } from "./override.ts";
import { recipientOf, requestOf, written } from "./trigger-request.ts";

/** What is triggered, as if it had been called. */
export interface Trigger {
  /** Name of the scenario to play. @default what a call with this message would play */
  readonly scenario?: string | undefined;
  /** Id of the webhook to deliver to. @default the one webhook that there is */
  readonly webhook?: string | undefined;
  /** Id of the event source to deliver to instead. */
  readonly eventSource?: string | undefined;
  /** @default "Hello" */
  readonly message?: string | undefined;
  readonly agent?: string | undefined;
  readonly sessionObject?: string | undefined;
  readonly clientMetadata?: Readonly<Record<string, unknown>> | undefined;
  /** Fields of every delivery's body that are set to something else, by path: `ai_agent_response.session_object`. */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Makes the agent deliver without a call.
 *
 * @returns what it is recorded as; `idle()` waits for its deliveries
 * @throws {ConfigurationError} when the contract would not have such a call, or a delivery a field that is to be set
 * @throws {NotFoundError} when there is no such webhook or event source
 * @throws {UnknownScenarioError}
 * @throws {AgentError}
 */
export function trigger(core: Core, options: Trigger): RecordedCall {
  core.work.signal.throwIfAborted();
  const to = recipientOf(core, options);
  const request = requestOf(options, to);
  const { agents } = core;
  const agent = options.scenario === undefined ? agents.agent : agents.playing(options.scenario);
  const call = begin(core, {
    kind: "trigger",
    method: "POST",
    path: "/_sandbox/trigger",
    headers: { "content-type": "application/json" },
    body: written(options),
  });
  const random = randomOf(core, request);
  const session = core.memory.open(request.agent, request.session_object);
  const attempt = core.repetitions(JSON.stringify(request));
  const execution = { call, request, session, to, random };
  const isWrapped = (planned: PlannedDelivery) => envelopeOf(core, planned, to) === "wrapped";
  const plan = noted(core, call, () =>
    planCall(core, overriding(agent, options.set ?? {}, isWrapped), { ...execution, attempt }),
  );
  const { acknowledgement } = plan;
  const note =
    acknowledgement.kind === "refuse"
      ? `the agent refuses the call with ${acknowledgement.error}, so nothing is delivered`
      : undefined;
  core.calls.change(call, () => ({ session: session.id, note }));
  core.work.begin(() => carryOut(core, plan, execution, () => {}));
  return core.calls.get(call) as RecordedCall;
}

/** Does something for a call; what it throws stands in the call's record, too. */
function noted<Result>({ calls }: Core, call: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    calls.change(call, () => ({ note: (error as Error).message }));
    throw error;
  }
}

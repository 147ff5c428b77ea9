import type { ExecuteRequest } from "@agent-events/contract";
import { explain } from "@agent-events/contract/validate";
import { validate } from "@agent-events/contract/validators/ai-agent-events-execute-async-request";
import type { Agent } from "../agent/plan.ts";
import { begin } from "../conversation/begin.ts";
import { carryOut } from "../conversation/carry-out.ts";
import { planCall } from "../conversation/plan-call.ts";
import { randomOf } from "../conversation/random-of.ts";
import type { Core } from "../core.ts";
import { HOW_TO_REGISTER } from "../deliver/event-sources.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import type { Recipient, RecordedCall } from "../journal/records.ts";

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
 * @throws {ConfigurationError} when the contract would not have such a call
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
  const plan = planCall(core, overridden(agent, options.set ?? {}), { ...execution, attempt });
  const { acknowledgement } = plan;
  const note =
    acknowledgement.kind === "refuse"
      ? `the agent refuses the call with ${acknowledgement.error}, so nothing is delivered`
      : undefined;
  core.calls.change(call, () => ({ session: session.id, note }));
  core.work.begin(() => carryOut(core, plan, execution, () => {}));
  return core.calls.get(call) as RecordedCall;
}

function recipientOf({ webhooks, eventSources }: Core, { webhook, eventSource }: Trigger): Recipient {
  if (eventSource !== undefined) {
    if (eventSources.has(eventSource)) return { kind: "event-source", id: eventSource };
    throw new NotFoundError(`nothing is registered for the event source ${eventSource}`, HOW_TO_REGISTER);
  }
  const [only, another] = webhooks.list();
  if (webhook === undefined && another) {
    throw new ConfigurationError("there are several webhooks", "say which one is meant, by its id");
  }
  const id = webhook ?? only?.id;
  if (id !== undefined && webhooks.get(id)) return { kind: "webhook", id };
  throw new NotFoundError(
    id === undefined ? "there is no webhook" : `there is no webhook ${id}`,
    "make one with webhooks.create",
  );
}

function written(options: Trigger): string {
  try {
    return JSON.stringify(options);
  } catch (cause) {
    const why = cause instanceof RangeError ? "it is nested too deeply" : (cause as Error).message.split("\n")[0];
    throw new ConfigurationError(`a trigger is JSON: ${why}`, undefined, { cause });
  }
}

function requestOf(options: Trigger, to: Recipient): ExecuteRequest {
  const request: unknown = {
    agent: options.agent ?? "don:core:dvrv-us-1:devo/0:ai_agent/1",
    event: { input_message: { message: options.message ?? "Hello" } },
    session_object: options.sessionObject ?? "triggered",
    ...(options.clientMetadata && { client_metadata: options.clientMetadata }),
    ...(to.kind === "webhook"
      ? { webhook_target: { webhook: to.id } }
      : { event_source_target: { event_source: to.id } }),
  };
  if (validate(request)) return request;
  const [issue] = explain(validate.errors, request);
  throw new ConfigurationError(`no call can be like this: ${issue?.message}`);
}

/** The same agent, of whose deliveries some fields are set to something else. */
const overridden =
  (agent: Agent, set: Readonly<Record<string, unknown>>): Agent =>
  (call) => {
    const plan = agent(call);
    return { ...plan, deliveries: plan.deliveries.map((one) => ({ ...one, set: { ...one.set, ...set } })) };
  };

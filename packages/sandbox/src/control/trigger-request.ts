import type { ExecuteRequest } from "@agent-events/contract";
import { explain } from "@agent-events/contract/validate";
import { validate } from "@agent-events/contract/validators/ai-agent-events-execute-async-request";
import type { Core } from "../core.ts";
import { HOW_TO_REGISTER } from "../deliver/event-sources.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import type { Recipient } from "../journal/records.ts";
import type { Trigger } from "./trigger.ts";

/**
 * Who gets what is triggered.
 *
 * @throws {ConfigurationError} when several could be meant
 * @throws {NotFoundError} when there is nobody
 */
export function recipientOf({ webhooks, eventSources }: Core, { webhook, eventSource }: Trigger): Recipient {
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

/** @throws {ConfigurationError} when it cannot be written as JSON */
export function written(options: Trigger): string {
  try {
    return JSON.stringify(options);
  } catch (cause) {
    const why = cause instanceof RangeError ? "it is nested too deeply" : (cause as Error).message.split("\n")[0];
    throw new ConfigurationError(`a trigger is JSON: ${why}`, undefined, { cause });
  }
}

/**
 * The call that stands in for none.
 *
 * @throws {ConfigurationError} when the contract would not have it
 */
export function requestOf(options: Trigger, to: Recipient): ExecuteRequest {
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

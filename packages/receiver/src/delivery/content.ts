import type { DeliveryOf, KnownKind, Notification, Workflow } from "./delivery.ts";
import { type Fields, isId, isObject, isOptional, isString } from "./fields.ts";

/** What a notification says, besides what all of them say. */
export type Content = { [Kind in KnownKind]: Omit<DeliveryOf<Kind>, keyof Notification> }[KnownKind];

/** What a notification or step that the contract does not list calls itself. */
interface Unlisted {
  readonly name: string | undefined;
}

/**
 * Reads what the field that `agent_response` names says; undefined when that breaks the contract. Lengths are not held
 * against it: the answer that it may be must not be lost for being longer than documented.
 */
export function contentOf(response: Fields): Content | Unlisted | undefined {
  const name = response["agent_response"];
  switch (name) {
    case "progress":
      return progressOf(response[name]);
    case "suggestions":
      return suggestionsOf(response[name]);
    case "message_generation_started": {
      const started = response[name];
      const requestId = isObject(started) ? started["request_id"] : undefined;
      return isString(requestId) ? { kind: "generation-started", requestId } : undefined;
    }
    case "message": {
      const message = response[name];
      return isString(message) ? { kind: "message", message } : undefined;
    }
    case "error": {
      const failure = response[name];
      const error = isObject(failure) ? failure["error"] : undefined;
      return isString(error) ? { kind: "error", error } : undefined;
    }
    default:
      return isOptional(name, isString) ? { name: name ?? undefined } : undefined;
  }
}

function suggestionsOf(value: unknown): Content | undefined {
  const list = isObject(value) ? value["suggestions"] : undefined;
  if (!Array.isArray(list)) return undefined;
  const suggestions: string[] = [];
  for (const one of list) {
    const suggestion: unknown = isObject(one) ? one["suggestion"] : undefined;
    if (!isString(suggestion)) return undefined;
    suggestions.push(suggestion);
  }
  return { kind: "suggestions", suggestions };
}

function progressOf(progress: unknown): Content | Unlisted | undefined {
  if (!isObject(progress)) return undefined;
  const name = progress["progress_state"];
  if (name !== "skill_triggered" && name !== "skill_executed")
    return isOptional(name, isString) ? { name: name ?? undefined } : undefined;
  const step = progress[name];
  if (!isObject(step)) return undefined;
  const { skill_name: skillName, args } = step;
  if (!isString(skillName)) return undefined;
  if (name === "skill_executed") {
    const { output, metadata } = step;
    return isObject(output) && isOptional(args, isObject) && isOptional(metadata, isObject)
      ? {
          kind: "skill-executed",
          skillName,
          output,
          args: args ?? undefined,
          metadata: metadata ?? undefined,
        }
      : undefined;
  }
  const { thought, workflow, workflow_run: run } = step;
  return isObject(args) &&
    isOptional(thought, isString) &&
    isOptional(workflow, isSummary) &&
    isOptional(run, isSummary)
    ? {
        kind: "skill-triggered",
        skillName,
        args,
        thought: thought ?? undefined,
        workflow: summary(workflow),
        workflowRun: summary(run),
      }
    : undefined;
}

interface Summary {
  readonly id: string;
  readonly display_id?: string | null;
}

const isSummary = (value: unknown): value is Summary =>
  isObject(value) && isId(value["id"]) && isOptional(value["display_id"], isString);

const summary = (value: Summary | null | undefined): Workflow | undefined =>
  value ? { id: value.id, displayId: value.display_id ?? undefined } : undefined;

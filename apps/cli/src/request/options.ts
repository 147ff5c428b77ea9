import type { Command } from "commander";
import { collect } from "../fields/collect.ts";

/** The options that make up a request, as they were given. */
export interface RequestFlags {
  readonly agent?: string | undefined;
  readonly agentVersion?: string | undefined;
  readonly sessionObject?: string | undefined;
  readonly message?: string | undefined;
  readonly contextInitial?: string | undefined;
  readonly contextAdditional?: string | undefined;
  readonly artifact?: readonly string[] | undefined;
  readonly clientMetadata?: string | undefined;
  readonly eventSource?: string | undefined;
  readonly webhook?: string | undefined;
  readonly target?: string | undefined;
  readonly parent?: string | undefined;
  readonly body?: string | undefined;
}

/** Where in the request each of them belongs. */
export const requestPaths: Readonly<Record<string, readonly string[]>> = {
  agent: ["agent"],
  agentVersion: ["agent_version"],
  sessionObject: ["session_object"],
  message: ["event", "input_message", "message"],
  contextInitial: ["context", "initial"],
  contextAdditional: ["context", "additional"],
  artifact: ["message_context", "artifacts"],
  clientMetadata: ["client_metadata"],
  eventSource: ["event_source_target", "event_source"],
  webhook: ["webhook_target", "webhook"],
  target: ["target"],
  parent: ["parent"],
} satisfies Partial<Record<keyof RequestFlags, readonly string[]>>;

export function addRequestOptions(command: Command): void {
  command
    .optionsGroup("Options of the request:")
    .option("--agent <id>", "the AI agent that takes the message (required)")
    .option("--agent-version <id>", "the version of the agent")
    .option(
      "--session-object <text>",
      "your own identifier of the conversation; calls that share it share the agent's memory (required)",
    )
    .option("--message <text>", "the message, at most 8192 characters; - reads it from standard input (required)")
    .option("--context-initial <text>", "text for the start of the agent session, at most 4096 characters")
    .option("--context-additional <text>", "text for this message only, at most 1024 characters")
    .option(
      "--artifact <id>",
      "an artifact to go along with the message; up to 10, each with its own --artifact",
      collect,
    )
    .option("--client-metadata <json>", "an object that every notification carries back; @file reads it from a file")
    .option("--webhook <id>", "the webhook that gets the notifications")
    .option("--event-source <id>", "the event source that gets the notifications")
    .option("--target <kind>", "which of the two is meant: webhook_target or event_source_target")
    .option("--parent <id>", "the object whose readers may read the agent session")
    .option("--body <file>", "a whole request as JSON, - from standard input; the other options win over its fields");
}

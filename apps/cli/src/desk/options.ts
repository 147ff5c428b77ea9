import { type Command, Option } from "commander";
import type { CallFlags } from "../call/options.ts";
import { collect } from "../fields/collect.ts";
import { milliseconds, port } from "../fields/whole-number.ts";
import { type ShapeFlags, signatureFormOption } from "../sandbox/options.ts";

/** The options of every command that asks. */
export interface DeskFlags extends CallFlags {
  readonly agent?: string;
  readonly agentVersion?: string;
  readonly sessionObject?: string;
  readonly contextInitial?: string;
  readonly contextAdditional?: string;
  readonly artifact?: readonly string[];
  readonly clientMetadata?: string;
  readonly parent?: string;
  readonly body?: string;
  readonly gateway?: string;
  readonly sandbox?: true;
  readonly scenarios?: readonly string[];
  readonly publicUrl?: string;
  readonly webhook?: string;
  readonly listen?: number;
  readonly signatureForm: ShapeFlags["signatureForm"];
  readonly wait: number;
  readonly idle: number;
  readonly store?: string;
  readonly quiet?: true;
  readonly raw?: true;
}

export const sessionOption = (what: string): Option => new Option("--session, --session-object <text>", what);

export const gatewayOption = (): Option =>
  new Option("--gateway <url>", "a gateway, with a key in AGENT_EVENTS_KEY (or AGENT_EVENTS_GATEWAY)");

export function addQuestionOptions(command: Command): Command {
  return command
    .optionsGroup("Options of the request:")
    .option("--agent <id>", "the AI agent to ask (required, but for a sandbox and a gateway that has a default)")
    .option("--agent-version <id>", "the version of the agent")
    .addOption(sessionOption("your own identifier of the conversation (default: a new one, which is printed)"))
    .option("--context-initial <text>", "text for the start of the agent session, at most 4096 characters")
    .option("--context-additional <text>", "text for this message only, at most 1024 characters")
    .option("--artifact <id>", "an artifact to go along with the message; repeatable", collect)
    .option("--client-metadata <json>", "an object that every notification carries back; @file reads it from a file")
    .option("--parent <id>", "the object whose readers may read the agent session");
}

export function addWayOptions(command: Command): Command {
  return command
    .optionsGroup("Where the answer comes:")
    .addOption(
      new Option("--sandbox", "a sandbox inside this command answers: no account, no token").conflicts([
        "gateway",
        "publicUrl",
        "webhook",
        "listen",
        "baseUrl",
      ]),
    )
    .option("--scenarios <path>", "files or folders of scenarios for that sandbox; repeatable", collect)
    .addOption(gatewayOption().conflicts(["scenarios", "publicUrl", "webhook", "listen", "baseUrl", "store"]))
    .addOption(
      new Option(
        "--public-url <url>",
        "the address of your tunnel to --listen: a webhook for it is made, and removed afterwards",
      ).conflicts("webhook"),
    )
    .option(
      "--webhook <id>",
      "a webhook that exists, whose deliveries reach --listen; DEVREV_WEBHOOK_SECRET is its secret",
    )
    .option("--listen <port>", "the port of this machine that receives the deliveries", port)
    .addOption(signatureFormOption());
}

export function addAnswerOptions(command: Command): Command {
  return command
    .optionsGroup("Options of the answer:")
    .option("--wait <ms>", "milliseconds to wait for it", milliseconds, 600_000)
    .option("--idle <ms>", "milliseconds of silence after which it is no longer waited for", milliseconds, 120_000)
    .option("--store <file>", "keep the run and its events in a SQLite file (default: in memory only)")
    .option("--quiet", "print the answer only")
    .option("--raw", "print its Markdown as it came, in a terminal too");
}

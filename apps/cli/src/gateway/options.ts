import { type Command, Option } from "commander";
import { collect } from "../fields/collect.ts";
import { port } from "../fields/whole-number.ts";
import type { PrintFlags } from "../output/print.ts";

/** The options that say which gateway is meant. */
export interface PlaceFlags extends PrintFlags {
  readonly config?: string;
  readonly store?: string;
}

/** The options of `gateway`, as they were given. */
export interface GatewayFlags extends PlaceFlags {
  readonly port?: number;
  readonly host?: string;
  readonly register?: string;
  readonly agent?: string;
  readonly check?: true;
  readonly sandbox?: true;
  readonly scenarios?: readonly string[];
}

/** Adds the options that every command about a gateway has. */
export function addPlaceOptions(command: Command, json: string): void {
  command
    .option("--config <file>", "a YAML or JSON file (or AGENT_EVENTS_CONFIG); the environment and options win over it")
    .option(
      "--store <file>",
      "the SQLite file of its runs (or AGENT_EVENTS_STORE, or REDIS_URL; default: agent-events.db)",
    )
    .optionsGroup("Options of the output:")
    .option("--json", `print ${json}, and an error as one JSON object on stderr`)
    .option("--no-color", "no colors (or NO_COLOR)")
    .helpOption("-h, --help", "show this help");
}

export function addGatewayOptions(command: Command): void {
  command
    .option("--port <port>", "where it listens (or PORT; default: 8080); 0 is any that is free", port)
    .option("--host <host>", "the address it listens on (or HOST; default: 127.0.0.1)")
    .option("--register <url>", "where DevRev reaches it: it makes its webhook itself (or AGENT_EVENTS_REGISTER)")
    .option("--agent <id>", "the AI agent of runs that name none (or AGENT_EVENTS_AGENT)")
    .option("--check", "only look whether it could start, and leave");
  addPlaceOptions(command, "a JSON object a line");
  command
    .optionsGroup("Without DevRev:")
    .addOption(
      new Option("--sandbox", "a sandbox inside this command plays DevRev, and a key is made").conflicts([
        "register",
        "check",
      ]),
    )
    .option("--scenarios <path>", "files or folders of scenarios for that sandbox; repeatable", collect);
}

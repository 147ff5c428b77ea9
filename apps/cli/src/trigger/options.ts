import { type Command, Option } from "commander";
import { collect } from "../fields/collect.ts";
import type { PrintFlags } from "../output/print.ts";
import { addSecretOptions, type SecretFlags } from "../request/secret.ts";
import { addShapeOptions, type ShapeFlags, speed } from "../sandbox/options.ts";

/**
 * What deliveries are signed with unless another secret is named. It is no secret at all, so that it can be printed and put
 * into a receiver under development. 30 bytes in base64, so that it suits every form of the signature.
 */
export const TRIGGER_SECRET = "agentEventsTriggerSecretNotForProduction";

/** The options of `trigger`, as they were given. */
export interface TriggerFlags extends PrintFlags, SecretFlags, ShapeFlags {
  readonly to?: string;
  readonly override?: readonly string[];
  readonly message?: string;
  readonly scenarios?: readonly string[];
  readonly seed?: string;
  readonly speed: number;
  readonly deliverTo: "loopback" | "anywhere";
}

export function addTriggerOptions(command: Command): void {
  command
    .option("--to <url>", "the address of the receiver (required)")
    .option("--message <text>", "the message that the scenario answers", "Hello")
    .option(
      "--override <path=value>",
      "a field of every delivery to set, such as ai_agent_response.session_object=TKT-1; JSON, or else text; repeatable",
      collect,
    )
    .optionsGroup("Scenarios:")
    .option("--scenarios <path>", "a file or folder of scenarios of your own; repeatable", collect)
    .option("--seed <text>", "decides ids and orders (default: 1)")
    .option("--speed <n>", "how many times as fast waits pass, such as 60", speed, 1)
    .optionsGroup("Deliveries:");
  addSecretOptions(command);
  addShapeOptions(command);
  command
    .addOption(
      new Option("--deliver-to <where>", "where the receiver may be: loopback, or anywhere")
        .choices(["loopback", "anywhere"])
        .default("loopback"),
    )
    .optionsGroup("Options of the output:")
    .option("--json", "one JSON object a line, and an error as one JSON object on stderr")
    .option("--no-color", "no colors (or NO_COLOR)")
    .helpOption("-h, --help", "show this help");
}

import { type Command, InvalidArgumentError, Option } from "commander";
import { collect } from "../fields/collect.ts";
import { port } from "../fields/whole-number.ts";
import type { PrintFlags } from "../output/print.ts";

// Written out: importing them would load the receiver with every command. A test holds them against it.
const SIGNATURE_FORMS = ["text-hex", "text-base64", "decoded-hex", "decoded-base64"] as const;

/** The options about what a delivery looks like. */
export interface ShapeFlags {
  readonly signatureForm: (typeof SIGNATURE_FORMS)[number];
  readonly envelope: "flat" | "wrapped";
}

/** The options of `sandbox`, as they were given. */
export interface SandboxFlags extends PrintFlags, ShapeFlags {
  readonly port: number;
  readonly seed?: string;
  readonly scenarios?: readonly string[];
  readonly scenario?: string;
  readonly speed: number;
  readonly deliverTo: "loopback" | "anywhere";
  readonly eventSource?: readonly string[];
  readonly list?: true;
}

export const signatureFormOption = (): Option =>
  new Option("--signature-form <form>", "how deliveries are signed").choices(SIGNATURE_FORMS).default("text-hex");

export function addShapeOptions(command: Command): void {
  command
    .addOption(signatureFormOption())
    .addOption(
      new Option("--envelope <kind>", "what surrounds them: flat, or wrapped as an event source hands it on")
        .choices(["flat", "wrapped"])
        .default("flat"),
    );
}

export function addSandboxOptions(command: Command): void {
  command
    .option("--port <port>", "where it listens, on 127.0.0.1; 0 is any that is free", port, 4020)
    .option("--list", "list the scenarios, and leave")
    .optionsGroup("Who answers:")
    .option("--scenarios <path>", "a file or folder of scenarios of your own; repeatable", collect)
    .option("--scenario <name>", "the scenario to play where the message names none (default: an echo)")
    .option("--seed <text>", "decides every id, secret and delay (default: 1)")
    .option("--speed <n>", "how many times as fast waits pass, such as 60", speed, 1)
    .optionsGroup("Deliveries:");
  addShapeOptions(command);
  command
    .addOption(
      new Option("--deliver-to <where>", "where webhooks may be: loopback, or anywhere")
        .choices(["loopback", "anywhere"])
        .default("loopback"),
    )
    .option("--event-source <id=url>", "the address that an event source hands on to, unsigned; repeatable", collect)
    .optionsGroup("Options of the output:")
    .option("--json", "one JSON object a line, and an error as one JSON object on stderr")
    .option("--no-color", "no colors (or NO_COLOR)")
    .helpOption("-h, --help", "show this help");
}

/** Reads an option that takes a number above 0. */
export function speed(text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number))) throw new InvalidArgumentError("It must be a number above 0.");
  return number;
}

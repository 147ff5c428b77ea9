import type { Command } from "commander";
import { addCallOptions, type CallFlags } from "../call/options.ts";
import { type ShapeFlags, signatureFormOption } from "../sandbox/options.ts";

/** The options of `doctor`, as they were given. */
export interface DoctorFlags extends CallFlags {
  readonly agent?: string;
  readonly webhook?: string;
  readonly probe: boolean;
  readonly delivery?: string;
  readonly signature?: string;
  readonly signatureForm: ShapeFlags["signatureForm"];
  readonly store?: string;
}

export function addDoctorOptions(command: Command): void {
  const form = signatureFormOption();
  form.description = "the form of the signature that your receiver expects";
  command
    .option("--agent <id>", "the AI agent that is to be asked")
    .option("--webhook <id>", "the webhook to look at (or DEVREV_WEBHOOK; default: the one for ai_agent_response)")
    .option("--no-probe", "send nothing to the webhook's url")
    .option("--store <file>", "the SQLite file that keeps runs (or AGENT_EVENTS_STORE); REDIS_URL is looked at too")
    .optionsGroup("A delivery that came:")
    .option("--delivery <file>", "its body, byte for byte; - reads standard input")
    .option("--signature <text>", "its X-DevRev-Signature")
    .addOption(form);
  addCallOptions(command, "the findings as one line of JSON");
}

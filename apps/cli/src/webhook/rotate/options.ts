import { type Command, Option } from "commander";
import { addCallOptions, type CallFlags } from "../../call/options.ts";
import { milliseconds } from "../../fields/whole-number.ts";
import { addSecretOptions, type SecretFlags } from "../../request/secret.ts";

/** The options of `webhook rotate`, as they were given. */
export interface RotateFlags extends CallFlags, SecretFlags {
  readonly secretFile?: string;
  readonly showSecret?: true;
  readonly unchecked?: true;
  readonly wait: number;
  readonly yes?: true;
}

export function addRotateOptions(command: Command): void {
  command
    .option("--secret-file <file>", "write the new secret there, for your user alone; one that is there is taken")
    .option("--show-secret", "print the new secret");
  addSecretOptions(command);
  for (const option of command.options) {
    if (option.long === "--secret-env" || option.long === "--secret-stdin") option.conflicts("secretFile");
  }
  command
    .option("--wait <ms>", "milliseconds to wait until the receiver takes the new secret too", milliseconds, 600_000)
    .addOption(new Option("--unchecked", "do not ask the receiver first whether it takes the new secret"))
    .option("--yes", "do not ask at the terminal");
  addCallOptions(command, "a JSON object a line: the new secret with --show-secret, and the outcome");
}

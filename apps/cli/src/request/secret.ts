import { type Command, Option } from "commander";
import { SetupError } from "../errors/setup-error.ts";
import { readStdin } from "../fields/stdin.ts";
import type { Io } from "../io.ts";

/** The options that say where a new secret comes from: never the command line itself, which others can read. */
export interface SecretFlags {
  readonly secretEnv?: true;
  readonly secretStdin?: true;
}

export function addSecretOptions(command: Command): void {
  command
    .option("--secret-env", "take the secret from DEVREV_WEBHOOK_SECRET: 8 to 32 bytes, in base64")
    .addOption(new Option("--secret-stdin", "take it from standard input").conflicts("secretEnv"));
}

/** The option to print secrets, which are hidden otherwise, in the output of `--json` too. */
export function addShowSecret(command: Command): void {
  command.option("--show-secret", "print the secret and the values of headers, which are left out otherwise");
}

/** @throws {SetupError} when DEVREV_WEBHOOK_SECRET is to be taken but is not set */
export async function readSecret({ secretEnv, secretStdin }: SecretFlags, io: Io): Promise<string | undefined> {
  if (secretStdin) return (await readStdin(io, "the secret")).trim();
  if (!secretEnv) return undefined;
  const { DEVREV_WEBHOOK_SECRET: secret } = io.env;
  if (secret?.trim()) return secret.trim();
  throw new SetupError(
    "--secret-env takes the secret from DEVREV_WEBHOOK_SECRET, which is not set",
    'Make one: export DEVREV_WEBHOOK_SECRET="$(head -c 24 /dev/urandom | base64)".',
  );
}

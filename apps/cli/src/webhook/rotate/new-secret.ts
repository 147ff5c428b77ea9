import { readFileSync, writeFileSync } from "node:fs";
import { newSecret } from "../../desk/direct/webhook/register.ts";
import { SetupError } from "../../errors/setup-error.ts";
import { UsageError } from "../../errors/usage-error.ts";
import type { Io } from "../../io.ts";
import { assertSecret } from "../../request/assert-secret.ts";
import { readSecret } from "../../request/secret.ts";
import type { RotateFlags } from "./options.ts";

/** A secret, and where else than in this process it is. */
export interface NewSecret {
  readonly secret: string;
  readonly where: string;
}

/**
 * The secret that a webhook is to have: one that is given, or one that is made now and kept where it can be found.
 *
 * @throws {UsageError} when it would be known to nobody
 * @throws {SetupError} when its file cannot be used
 */
export async function chooseNewSecret(flags: RotateFlags, io: Io): Promise<NewSecret> {
  const { secretFile, showSecret, secretEnv } = flags;
  const given = await readSecret(flags, io);
  if (given !== undefined) {
    assertSecret(given);
    return { secret: given, where: secretEnv ? "the value of DEVREV_WEBHOOK_SECRET" : "what standard input gave" };
  }
  if (secretFile !== undefined) return { secret: keep(secretFile), where: `in ${secretFile}` };
  if (showSecret) return { secret: newSecret(), where: "printed above" };
  throw new UsageError(
    "the new secret would be known to nobody",
    "Add --secret-file <file> to have it written there, --show-secret to have it printed, or give one with --secret-env or --secret-stdin.",
  );
}

/** Makes a secret in a file that its owner alone may read; one that is there already goes on being used. */
function keep(path: string): string {
  const made = newSecret();
  try {
    writeFileSync(path, `${made}\n`, { mode: 0o600, flag: "wx" });
    return made;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw unusable(path, `it cannot be written (${code})`);
  }
  const present = readFileSync(path, "utf8").trim();
  const { length } = Buffer.from(present, "base64");
  if (length >= 8 && length <= 32) return present;
  throw unusable(path, "it exists, and does not hold a secret: the base64 of 8 to 32 bytes");
}

function unusable(path: string, reason: string): SetupError {
  return new SetupError(`--secret-file ${path} cannot be used: ${reason}`, "Name a file that does not exist yet.");
}

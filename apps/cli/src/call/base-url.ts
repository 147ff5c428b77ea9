import { SetupError } from "../errors/setup-error.ts";
import type { Io } from "../io.ts";

/**
 * The address of the API: `--base-url`, else DEVREV_BASE_URL, else undefined for the client's own default.
 *
 * @throws {SetupError} when it is no http(s) address, or holds a user name or password
 */
export function readBaseUrl(given: string | undefined, env: Io["env"]): string | undefined {
  const source = given === undefined ? "DEVREV_BASE_URL" : "--base-url";
  const { DEVREV_BASE_URL } = env;
  const text = given ?? (DEVREV_BASE_URL || undefined);
  if (text === undefined) return undefined;
  const example = `Set ${source} to an address such as https://api.devrev.ai or http://127.0.0.1:4010.`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // First: what is said below repeats the address.
  if (url?.username || url?.password) throw new SetupError(`${source} must not hold a user name or password`, example);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new SetupError(`${source} is not an http(s) address: "${text}"`, example);
  return text;
}

import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Settings } from "../options.ts";

declare const process: { env: Record<string, string | undefined> } | undefined;

/**
 * The value of the Authorization header. A token that no header can carry is refused here, since the runtime's own error
 * would quote it.
 */
export function authorization({ token }: Settings, expired: boolean): string | Promise<string> {
  const given = typeof token === "function" ? token({ expired }) : token;
  return typeof given === "object" ? given.then(bearer) : bearer(given);
}

function bearer(given: string | undefined): string {
  const bare = (given ?? (typeof process === "object" ? process.env["DEVREV_TOKEN"] : ""))?.trim();
  if (!bare) throw new ConfigurationError("no token", "set DEVREV_TOKEN, or give createAgentClient a `token`");
  if (/[^\x21-\x7e]/.test(bare)) {
    throw new ConfigurationError(
      "the token holds white space or other characters that no header can carry",
      'copy it again, without "Bearer"',
    );
  }
  return `Bearer ${bare}`;
}

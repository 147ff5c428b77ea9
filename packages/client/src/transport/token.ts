import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Settings } from "../options.ts";
import { unsent } from "./unsent.ts";

declare const process: { env: Record<string, string | undefined> } | undefined;

/**
 * The value of the Authorization header. A token that no header can carry is refused here, since the runtime's own error
 * would quote it.
 *
 * @throws {ConfigurationError} when there is none, or the token function failed
 */
export async function authorization({ token }: Settings, expired: boolean): Promise<string> {
  if (typeof token !== "function") return bearer(token);
  let given: string;
  try {
    given = await token({ expired });
  } catch (cause) {
    throw unsent("the token function failed", cause);
  }
  return bearer(given);
}

function bearer(given: string | undefined): string {
  // As a text, since who writes JavaScript may give something else.
  const bare = String(given ?? (typeof process === "object" ? process.env["DEVREV_TOKEN"] : undefined) ?? "").trim();
  if (!bare) throw new ConfigurationError("no token", "set DEVREV_TOKEN, or give createAgentClient a `token`");
  if (/[^\x21-\x7e]/.test(bare)) {
    throw new ConfigurationError(
      "the token holds white space or other characters that no header can carry",
      'copy it again, without "Bearer"',
    );
  }
  return `Bearer ${bare}`;
}

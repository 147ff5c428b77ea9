import { environment } from "../environment.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Settings } from "../options.ts";

/** What a header can carry: visible ASCII characters. */
export const VISIBLE: RegExp = /^[!-~]+$/;

/** The value of the Authorization header. A key that no header can carry is not quoted, as the runtime's own error would. */
export async function authorization({ key }: Settings, refused: boolean): Promise<string> {
  const given = typeof key === "function" ? await key({ refused }) : (key ?? environment("AGENT_EVENTS_KEY"));
  const bare = given?.trim();
  if (!bare) throw new ConfigurationError("no key", "set AGENT_EVENTS_KEY or `key`");
  if (VISIBLE.test(bare)) return `Bearer ${bare}`;
  throw new ConfigurationError("the key holds white space or other characters that no header can carry");
}

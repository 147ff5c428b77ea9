import { join } from "node:path";
import type { Io } from "../io.ts";

/**
 * Where `login` keeps tokens: `$XDG_CONFIG_HOME/agent-events/tokens.json`, or below `~/.config`. Undefined when the
 * environment names no home.
 */
export function tokenFile({ XDG_CONFIG_HOME, APPDATA, HOME }: Io["env"]): string | undefined {
  const folder = XDG_CONFIG_HOME || APPDATA || (HOME ? join(HOME, ".config") : undefined);
  return folder === undefined ? undefined : join(folder, "agent-events", "tokens.json");
}

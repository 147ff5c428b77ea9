import { flagOf } from "../request/flag-of.ts";
import type { ChatFlags } from "./options.ts";

/** The options that another chat of the same session needs as well. */
const KEPT = [
  ...["gateway", "sandbox", "scenarios", "publicUrl", "webhook", "listen", "baseUrl", "signatureForm", "store"],
  ...["agent", "agentVersion", "contextAdditional", "clientMetadata", "parent"],
] as const satisfies readonly (keyof ChatFlags)[];

/** What an option has when nobody gives it. */
const DEFAULTS: Partial<ChatFlags> = { signatureForm: "text-hex" };

/**
 * The command that takes a session up again, as it can be pasted into a shell.
 *
 * @param gateway the one that keeps the session, which the environment may have named
 */
export function resume(flags: ChatFlags, gateway: string | undefined, session: string): string {
  const words = KEPT.flatMap((name) => {
    const value = name === "gateway" ? gateway : flags[name];
    if (value === undefined || value === DEFAULTS[name]) return [];
    return value === true ? [flagOf(name)] : [value].flat().flatMap((one) => [flagOf(name), `${one}`]);
  });
  return ["agent-events", "chat", ...words, "--session", session].map(quoted).join(" ");
}

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

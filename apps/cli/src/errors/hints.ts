/** Names that are commonly tried, and what is right in their place. */
const HINTS: Readonly<Record<string, string>> = {
  agent_id: "The agent's id is the field `agent`, the option --agent.",
  callback_url:
    "An address is registered once, with `agent-events webhook create --url`; a request then names that webhook: the field " +
    "`webhook_target`, the option --webhook.",
  token:
    "The token is taken from DEVREV_TOKEN or from `agent-events login` only, so that no other user and no history sees it.",
  secret: "A secret is taken with --secret-env or --secret-stdin only, so that no other user and no history sees it.",
};

/** What is right in place of a field or an option of this name, where that is known. */
export function hintFor(name: string): string | undefined {
  const key = name.replaceAll("-", "_");
  return Object.hasOwn(HINTS, key) ? HINTS[key] : undefined;
}

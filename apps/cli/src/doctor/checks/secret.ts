import { about, type Check } from "../finding.ts";

const { ok, warn, fail } = about("secret");

export const checkSecret: Check = async ({ secret, webhook }) => {
  const known = await webhook;
  const own = known.lack ? undefined : known.thing;
  if (secret === undefined) {
    const fix = `Set it as the receiver has it${own ? `; \`agent-events webhook get ${own.id} --show-secret\` tells it` : ""}.`;
    return [warn("DEVREV_WEBHOOK_SECRET is not set, so a receiver here could trust no delivery.", fix)];
  }
  const bare = secret.trim();
  if (bare === "") return [fail("DEVREV_WEBHOOK_SECRET holds nothing but white space.", "Set it to the webhook's.")];
  if (bare !== secret) {
    const message = "DEVREV_WEBHOOK_SECRET has white space around it, which receivers take as part of it.";
    return [fail(message, "Remove it: often a line feed at the end of a file or variable.")];
  }
  if (own && own.secret !== secret) {
    const fix = `\`agent-events webhook get ${own.id} --show-secret\` tells the right one; during a rotation it may be the old one.`;
    return [fail(`DEVREV_WEBHOOK_SECRET is not the secret of ${own.id}.`, fix)];
  }
  const { length } = Buffer.from(secret, "base64");
  if (length < 8 || length > 32) {
    const message = `DEVREV_WEBHOOK_SECRET is the base64 of ${length} bytes, and a webhook's is that of 8 to 32.`;
    return [fail(message, "Copy it again from the webhook.")];
  }
  const which = own ? `is that of ${own.id}` : "could be a webhook's; which, could not be asked";
  return [ok(`DEVREV_WEBHOOK_SECRET, the base64 of ${length} bytes, ${which}.`)];
};

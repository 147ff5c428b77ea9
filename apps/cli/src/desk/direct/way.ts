import { readBaseUrl } from "../../call/base-url.ts";
import { exitCodes } from "../../errors/exit-codes.ts";
import { ExplainedError } from "../../errors/explained-error.ts";
import { SetupError } from "../../errors/setup-error.ts";
import { UsageError } from "../../errors/usage-error.ts";
import type { Io } from "../../io.ts";
import { isLoopback } from "../../net/loopback.ts";
import type { DeskFlags } from "../options.ts";

/** How the answer finds its way back to this command. */
export type Way =
  /** A sandbox inside this process, and a webhook of it. */
  | { readonly kind: "sandbox" }
  /** A webhook that is made for this question and removed afterwards. */
  | { readonly kind: "new-webhook"; readonly publicUrl: string | undefined; readonly listen: number }
  /** A webhook that exists, and is left as it is. */
  | { readonly kind: "webhook"; readonly webhook: string; readonly secret: string; readonly listen: number };

/**
 * Chooses the way that the options and the environment allow.
 *
 * @throws {ExplainedError} when there is none
 * @throws {SetupError} when its secret or port is missing
 * @throws {UsageError} when options have no meaning together
 */
export function chooseWay(flags: DeskFlags, env: Io["env"]): Way {
  const { sandbox, webhook, publicUrl, listen } = flags;
  if (sandbox) return { kind: "sandbox" };
  if (flags.scenarios) {
    throw new UsageError("--scenarios is for the sandbox of --sandbox", "Add --sandbox, or leave it out.");
  }
  if (webhook !== undefined) {
    return { kind: "webhook", webhook, secret: secretOf(env), listen: portOf(listen, "--webhook") };
  }
  if (publicUrl !== undefined) {
    checkAddress(publicUrl);
    return { kind: "new-webhook", publicUrl, listen: portOf(listen, "--public-url") };
  }
  if (isLoopback(readBaseUrl(flags.baseUrl, env))) {
    return { kind: "new-webhook", publicUrl: undefined, listen: listen ?? 0 };
  }
  throw new ExplainedError({
    name: "ConfigurationError",
    message: "the answer would have no way back to this machine; there are four:",
    details: WAYS,
    next: "Choose one of them; `agent-events ask --help` tells all options.",
    exitCode: exitCodes.setup,
  });
}

const WAYS = [
  'a gateway, which keeps the token: AGENT_EVENTS_KEY=... agent-events ask "Hello" --gateway https://<gateway>',
  'a sandbox answers: agent-events ask "Hello" --sandbox',
  'DevRev, through your tunnel to port 8080: agent-events ask "Hello" --agent <id> --public-url https://<tunnel> --listen 8080',
  'DevRev, through a webhook that exists: DEVREV_WEBHOOK_SECRET=... agent-events ask "Hello" --agent <id> --webhook <id> --listen 8080',
];

function secretOf({ DEVREV_WEBHOOK_SECRET: secret }: Io["env"]): string {
  if (secret?.trim()) return secret.trim();
  throw new SetupError(
    "--webhook needs the webhook's secret in DEVREV_WEBHOOK_SECRET, which is not set",
    "`agent-events webhook get <id> --show-secret` tells it; without it no delivery can be trusted.",
  );
}

function portOf(listen: number | undefined, flag: string): number {
  if (listen !== undefined) return listen;
  throw new SetupError(
    `${flag} needs --listen: the port of this machine that the deliveries reach`,
    "Give the port that your tunnel leads to, such as --listen 8080.",
  );
}

function checkAddress(publicUrl: string): void {
  if (URL.canParse(publicUrl) && /^https?:$/.test(new URL(publicUrl).protocol)) return;
  throw new UsageError(
    `--public-url is not an http(s) address: "${publicUrl}"`,
    "Give the address that your tunnel shows, such as https://example.ngrok.app.",
  );
}

import { readBaseUrl } from "../call/base-url.ts";
import { SetupError } from "../errors/setup-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { isLoopback } from "../net/loopback.ts";
import type { ListenFlags } from "./options.ts";

/**
 * The webhook that is to be made; undefined when none is wanted.
 *
 * @param secret that of DEVREV_WEBHOOK_SECRET
 * @throws {UsageError} when an option does not suit
 * @throws {SetupError} when a target could not know the secret
 */
export function chooseWebhook(
  { register, publicUrl, forwardTo, baseUrl }: ListenFlags,
  env: Io["env"],
  secret: string | undefined,
): { readonly publicUrl: string | undefined } | undefined {
  if (!register && publicUrl === undefined) return undefined;
  if (publicUrl !== undefined && !(URL.canParse(publicUrl) && /^https?:$/.test(new URL(publicUrl).protocol))) {
    const next = "Give the address that your tunnel shows, such as https://example.ngrok.app.";
    throw new UsageError(`--public-url is not an http(s) address: "${publicUrl}"`, next);
  }
  if (publicUrl === undefined && !isLoopback(readBaseUrl(baseUrl, env))) {
    throw new UsageError(
      "--register is for a sandbox on this machine, and DEVREV_BASE_URL does not lead to one",
      "Start `agent-events sandbox` and set DEVREV_BASE_URL to its address, or use --public-url with DevRev.",
    );
  }
  if (forwardTo === undefined || secret !== undefined) return { publicUrl };
  throw new SetupError(
    "the new webhook would have a secret that the receiver of --forward-to does not know",
    "Set DEVREV_WEBHOOK_SECRET to the receiver's; the webhook gets it.",
  );
}

import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { duration } from "../output/duration.ts";
import type { Webhook } from "../output/webhook.ts";
import { findTakenForm, sendForged } from "./probe/challenge.ts";
import { explainForged } from "./probe/explain.ts";
import { seenBySandbox } from "./seen.ts";

/** Explains why a webhook is not verified: by what was seen of it, there and from here. */
export async function explainUnverified(
  { id, url, secret }: Webhook,
  { baseUrl, limit, signal }: { readonly baseUrl: string; readonly limit: number; readonly signal: AbortSignal },
): Promise<ExplainedError> {
  const seen = await seenBySandbox(baseUrl, id);
  const challenge = { webhook: id, url, signal };
  const forged = explainForged(url, await sendForged(challenge));
  const form = forged.status === "ok" ? await findTakenForm(challenge, secret) : undefined;
  const here =
    forged.status !== "ok"
      ? { message: forged.message, fix: forged.fix }
      : form === undefined
        ? { message: `${url} refuses what the webhook's secret signs, in all forms.`, fix: SECRET }
        : { message: `${url} answers a challenge signed with its secret (${form}), sent from here.`, fix: OUTSIDE };
  return new ExplainedError({
    name: "WebhookUnverifiedError",
    message: `the webhook ${id} was not verified within ${duration(limit)}`,
    details: [...(seen ? [`there: attempt ${seen.number}: ${seen.outcome}`] : []), `here: ${here.message}`],
    next: here.fix ?? "See the receiver's log.",
    exitCode: exitCodes.setup,
  });
}

const SECRET = "Give the receiver this webhook's secret; `agent-events webhook get <id> --show-secret` tells it.";
const OUTSIDE =
  "If DevRev reaches the same receiver, it verifies the webhook with its next attempt, within 5 minutes; check that the address " +
  "is reached from the internet, and that the form of the signature is DevRev's.";

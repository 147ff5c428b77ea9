import type { Core } from "../core.ts";
import type { RecordedAnswer, RecordedAttempt, RecordedDelivery } from "../journal/records.ts";
import { expectedOf } from "./expected.ts";
import { handOver } from "./hand-over.ts";
import { outcomeOf } from "./outcome.ts";
import { type Posted, post } from "./post.ts";
import { signatureHeader } from "./sign.ts";

/** Finds fault with an answer of 200, in a sentence. */
type Judge = (answer: RecordedAnswer) => string | undefined;

/** Sends a delivery once, wherever it goes by now, and records how that went. */
export async function attempt(
  core: Core,
  delivery: RecordedDelivery,
  which: Pick<RecordedAttempt, "number" | "copy">,
  judge: Judge = () => undefined,
): Promise<RecordedAttempt> {
  const at = core.clock.now();
  const target = targetOf(core, delivery);
  const headers = { ...target.headers, ...(await headersOf(core, delivery, target.secret)) };
  const begun = performance.now();
  const posted = await send(core, delivery, target.to, headers);
  const duration = Math.round((performance.now() - begun) * 10) / 10;
  const url = typeof target.to === "string" ? target.to : delivery.to.id;
  const answer: RecordedAnswer | undefined = posted.answer;
  const came = outcomeOf(posted, expectedOf(delivery, target.secret !== undefined), core.timeout);
  const fault = came.ok && answer ? judge(answer) : undefined;
  const judged = fault === undefined ? came : { ok: false, right: false, outcome: fault };
  const made = { ...which, at, url, headers, duration, answer, ...judged };
  core.deliveries.change(delivery.id, ({ attempts }) => ({ attempts: [...attempts, made].slice(-ATTEMPTS) }));
  return made;
}

/** Attempts of one delivery that are kept. */
const ATTEMPTS = 100;

type Target = ReturnType<typeof targetOf>;

function targetOf({ webhooks, eventSources }: Core, { to }: RecordedDelivery) {
  if (to.kind === "event-source") {
    const source = eventSources.get(to.id);
    return { to: source?.to, secret: source?.secret, headers: {} };
  }
  const webhook = webhooks.get(to.id);
  const headers = Object.fromEntries((webhook?.headers ?? []).map(({ name, value }) => [name, value]));
  return { to: webhook?.url, secret: webhook?.secret, headers };
}

async function headersOf(core: Core, { body, signature }: RecordedDelivery, secret: Target["secret"]) {
  return {
    "content-type": "application/json",
    "content-length": `${Buffer.byteLength(body)}`,
    "user-agent": "DevRev-Sandbox",
    ...(secret === undefined ? {} : await signatureHeader(body, signature, secret, core.signatureForm)),
  };
}

function send(
  core: Core,
  { body }: RecordedDelivery,
  to: Target["to"],
  headers: Record<string, string>,
): Promise<Posted> {
  const limits = { timeout: core.timeout, signal: core.work.signal };
  if (typeof to === "string") return post(to, { headers, body }, limits);
  return handOver(to, body, limits);
}

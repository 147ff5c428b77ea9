import { randomBytes } from "node:crypto";
import { type SignatureForm, signatureForms, signDelivery } from "@agent-events/receiver";
import { type Answer, forward } from "../../net/forward.ts";

/** A `verify` delivery as DevRev sends it, which stores nothing and runs nothing. */
export interface Challenge {
  readonly webhook: string;
  readonly url: string;
  readonly signal: AbortSignal;
}

/** What came back, and whether it is the challenge as it was sent. */
export interface Reaction {
  readonly answer: Answer;
  readonly isAnswered: boolean;
}

/** Sends a challenge with this signature. */
async function send({ webhook, url, signal }: Challenge, sign: (body: string) => Promise<string>): Promise<Reaction> {
  const challenge = randomBytes(16).toString("hex");
  const id = `${webhook}:event/agent-events-probe-${randomBytes(4).toString("hex")}`;
  const timestamp = new Date().toISOString();
  const body = JSON.stringify({ id, webhook_id: webhook, timestamp, type: "verify", verify: { challenge } });
  const headers = ["Content-Type", "application/json", "X-DevRev-Signature", await sign(body)];
  const answer = await forward(url, Buffer.from(body), headers, signal);
  return { answer, isAnswered: answer.status === 200 && challengeIn(answer.body) === challenge };
}

/** Sends a challenge that looks signed and is not: a receiver that checks signatures answers 401. */
export function sendForged(challenge: Challenge): Promise<Reaction> {
  const secret = randomBytes(24).toString("base64");
  return send(challenge, (body) => signDelivery(body, { secret }));
}

/** Sends a challenge that is signed: a receiver that knows the secret answers it. */
export function sendSigned(challenge: Challenge, secret: string, signatureForm: SignatureForm): Promise<Reaction> {
  return send(challenge, (body) => signDelivery(body, { secret, signatureForm }));
}

/**
 * The form in which a receiver takes what this secret signs.
 *
 * @returns undefined when it takes none: it has another secret, or is not reached from here
 */
export async function findTakenForm(challenge: Challenge, secret: string): Promise<SignatureForm | undefined> {
  for (const form of signatureForms) {
    // A secret that is no base64 cannot be decoded.
    const response = await sendSigned(challenge, secret, form).catch(() => undefined);
    if (response?.isAnswered) return form;
    if (response?.answer.status === undefined) return undefined;
  }
  return undefined;
}

function challengeIn(body: string): unknown {
  try {
    return Object(JSON.parse(body)).challenge;
  } catch {
    return undefined;
  }
}

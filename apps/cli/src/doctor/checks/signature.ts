import { createReceiver, findSignatureForm, SignatureError } from "@agent-events/receiver";
import { nextOf } from "../../webhook/next-of.ts";
import { about, type Check } from "../finding.ts";
import { readBytes } from "../read-delivery.ts";

const { ok, warn, fail, unknown } = about("signature");

export const checkSignature: Check = async ({ flags, io, secret: own, webhook }) => {
  const { delivery, signature, signatureForm } = flags;
  if (delivery === undefined || signature === undefined) {
    const fix = "Give a delivery that came: --delivery body.json --signature <its X-DevRev-Signature>.";
    return [unknown("No delivery was given to find the form of DevRev's signature by.", fix)];
  }
  const body = await readBytes(delivery, io);
  const known = await webhook;
  const secret = own ?? (known.lack ? undefined : known.thing.secret);
  if (secret === undefined) {
    return [unknown("There is no secret to open the signature with.", "Set DEVREV_WEBHOOK_SECRET.")];
  }
  const given = signature.trim();
  const form = await findSignatureForm({ secret, body, signature: given });
  if (form === signatureForm) return [ok(`The secret opens the delivery's signature, in the form ${form}.`)];
  if (form !== undefined) {
    const message = `The secret opens the delivery's signature, but in the form ${form}, and ${signatureForm} is expected.`;
    return [
      warn(message, `Set the receiver's signatureForm to "${form}" (the gateway: DEVREV_SIGNATURE_FORM=${form}).`),
    ];
  }
  return [await reason(body, given, secret)];
};

/** The receiver looks for a small change that makes it right. */
async function reason(body: Uint8Array, signature: string, secret: string) {
  const receive = createReceiver({ secret, onDelivery: () => {} });
  try {
    await receive.unwrap(body, { get: (name) => (name === "x-devrev-signature" ? signature : undefined) });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    const next = nextOf(error) ?? "compare the secret with the webhook's";
    return fail(`The delivery does not pass: ${error.reason}.`, `${next.charAt(0).toUpperCase()}${next.slice(1)}.`);
  }
  return ok("The secret opens the delivery's signature.");
}

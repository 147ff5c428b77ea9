import { findTakenForm, sendForged, sendSigned } from "../../webhook/probe/challenge.ts";
import { explainForged } from "../../webhook/probe/explain.ts";
import { about, type Check } from "../finding.ts";

const receiverIs = about("receiver");
const handshakeIs = about("handshake");

/** Sends challenges to the webhook's address: they store nothing and run nothing. */
export const checkReceiver: Check = async ({ flags, io, webhook, secret: own }) => {
  const had = await webhook;
  if (had.lack) return [receiverIs.unknown("It is not known which webhook's url to look at.")];
  const { id, url, secret: theirs } = had.thing;
  if (!flags.probe) return [receiverIs.unknown(`Nothing was sent to ${url}.`, "Leave --no-probe out.")];
  const challenge = { webhook: id, url, signal: io.signal };
  const forged = explainForged(url, await sendForged(challenge));
  const receiver = { check: "receiver", ...forged };
  if (forged.status !== "ok") return [receiver, handshakeIs.unknown("No signed challenge was sent there.")];
  const secret = own?.trim() || theirs;
  const form = await findTakenForm(challenge, secret);
  if (form === flags.signatureForm) {
    return [receiver, handshakeIs.ok(`${url} answers a challenge that is signed with the secret (${form}).`)];
  }
  if (form !== undefined) {
    const message = `${url} answers a challenge signed in the form ${form}; nothing but a delivery tells whether that is DevRev's.`;
    return [receiver, handshakeIs.warn(message, "Look at one: --delivery and --signature.")];
  }
  const other = secret !== theirs && (await sendSigned(challenge, theirs, flags.signatureForm)).isAnswered;
  const fix = other
    ? "The receiver is right: correct DEVREV_WEBHOOK_SECRET here."
    : 'Give the receiver the webhook\'s secret, and let it answer {"challenge": …} as it was sent.';
  return [receiver, handshakeIs.fail(`${url} refuses a challenge that is signed with the secret, in all forms.`, fix)];
};

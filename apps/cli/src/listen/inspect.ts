import { randomBytes } from "node:crypto";
import {
  type Answer,
  challengeOf,
  createReceiver,
  type Delivery,
  decodeDelivery,
  findSignatureForm,
  type Rejection,
  type SignatureForm,
  signDelivery,
} from "@agent-events/receiver";

/** A request as it came. */
export interface Arrived {
  readonly method: string;
  readonly headers: { get(name: string): string | undefined };
  readonly bytes: Uint8Array;
}

/** What is to be thought of a request. */
export interface Inspection {
  /** What it says it is. Only when `signature` is `valid` does DevRev say so. */
  readonly delivery: Delivery;
  readonly what: string;
  readonly signature: "valid" | "wrong" | "unchecked";
  /** The form that the signature has; without a secret it cannot be found. */
  readonly form: SignatureForm | undefined;
  readonly freshness: "fresh" | "stale" | "untimed" | "unknown";
  readonly rejection: Rejection | undefined;
  /** What a receiver of one's own should answer. */
  readonly answer: Answer;
}

/** What an inspection goes by. */
export interface Trust {
  /** Undefined: signatures cannot be checked. */
  readonly secret: string | undefined;
  /** Undefined: each delivery is checked in the form that it has. */
  readonly form: SignatureForm | undefined;
}

const HEADER = "x-devrev-signature";

/** Signs what cannot be checked, so that all the rest of it can be. */
const STAND_IN = randomBytes(24).toString("base64");

/** Has the receiver of this project judge a request. */
export async function inspect({ method, headers, bytes }: Arrived, trust: Trust): Promise<Inspection> {
  const isChecked = trust.secret !== undefined;
  const secret = trust.secret ?? STAND_IN;
  const signature = isChecked ? headers.get(HEADER) : await signDelivery(bytes, { secret });
  const found = signature ? await findSignatureForm({ secret, body: bytes, signature }) : undefined;
  let rejection: Rejection | undefined;
  const receive = createReceiver({
    secret,
    signatureForm: (isChecked && trust.form) || found,
    untimed: "accept",
    onDelivery: () => {},
    onRejected: (reason) => {
      rejection = reason;
    },
  });
  const get = (name: string) => (name === HEADER ? signature : headers.get(name));
  const answer = await receive.take({ method, headers: { get }, body: bytes });
  const delivery = decodeDelivery(bytes);
  const isChallenge = challengeOf(delivery.raw) !== undefined;
  const isWrong = rejection?.name === "SignatureError";
  const readable = delivery.kind === "unknown" ? (delivery.name ?? delivery.reason) : delivery.kind;
  return {
    delivery,
    what: isChallenge ? "verify" : readable,
    signature: !isChecked ? "unchecked" : isWrong ? "wrong" : "valid",
    form: isChecked ? found : undefined,
    freshness: freshnessOf(delivery, rejection, isChallenge),
    rejection,
    answer,
  };
}

function freshnessOf(
  { timestamp }: Delivery,
  rejection: Rejection | undefined,
  isChallenge: boolean,
): Inspection["freshness"] {
  if (rejection?.name === "StaleDeliveryError") return "stale";
  // A challenge is answered whatever its time is.
  if (rejection || isChallenge) return "unknown";
  return timestamp === undefined ? "untimed" : "fresh";
}

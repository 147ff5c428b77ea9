import type { Delivery } from "./delivery/delivery.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import type { Rejection } from "./errors/rejection.ts";
import { type SignatureForm, signatureForms } from "./signature/forms.ts";

/** How a delivery came. */
export interface Arrival {
  /** The body, byte for byte. */
  readonly bytes: Uint8Array;
  /** The headers of the request, such as those that the webhook adds to every delivery. */
  readonly headers: { get(name: string): string | null | undefined };
  /** Which secret it was signed with, counted from 0. Once none has the old one any more, drop that. */
  readonly secret: number;
}

/** Options of {@link createReceiver}. */
export interface ReceiverOptions {
  /**
   * The webhook's secret, or several while one takes the place of another. Required, unless `firstContact` is set. White
   * space around it is part of it.
   */
  readonly secret: string | readonly string[] | undefined;
  /**
   * Called with each authentic delivery, known or not. Resolve once it is stored: only then is it answered 200. What it throws
   * or rejects with is answered 503, and so is taking longer than the deadline; DevRev then sends the delivery again.
   * Deliveries come more than once, in any order, and several at a time.
   */
  readonly onDelivery: (delivery: Delivery, arrival: Arrival) => unknown;
  /**
   * Called with each reason for an answer other than 200.
   *
   * @default prints one line with console.warn
   */
  readonly onRejected?: ((rejection: Rejection) => void) | undefined;
  /**
   * The form of the signature. `findSignatureForm` tells which one a real delivery has.
   *
   * @default "text-hex", that of DevRev's own example
   */
  readonly signatureForm?: SignatureForm | undefined;
  /**
   * Milliseconds by which a delivery's timestamp may be away from this clock, on either side: 1,000 to 86,400,000. It cannot be
   * switched off; beyond a day, repetitions may no longer be recognized by their ids.
   *
   * @default 300_000, as Stripe and Standard Webhooks have it. DevRev's last attempt comes after 210 s.
   */
  readonly tolerance?: number | undefined;
  /**
   * What happens with the envelope of an event source, which has no timestamp and no id: once signed, it could be replayed for
   * ever. `accept` it only if your deliveries come through one, and recognize repetitions by `digestDelivery`.
   *
   * @default "refuse"
   */
  readonly untimed?: "refuse" | "accept" | undefined;
  /**
   * Answers the challenge of a new webhook whose secret is not known yet, without a signature. Everything else still needs one.
   * Set it for the first contact only; better, choose the secret yourself and give it to `webhooks.create`.
   *
   * @default false
   */
  readonly firstContact?: boolean | undefined;
  /**
   * Milliseconds from the arrival of a request until it is answered 503: 1 to 3,000, when DevRev gives up.
   *
   * @default 2_500
   */
  readonly deadline?: number | undefined;
  /**
   * Bytes of the largest body. What is longer is refused while it streams.
   *
   * @default 1_048_576; the payload of a DevRev automation has at most 256 KB
   */
  readonly maxBytes?: number | undefined;
  /**
   * Milliseconds since 1970.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** Options with every default filled in. */
export interface Settings {
  readonly secrets: readonly string[];
  readonly onDelivery: (delivery: Delivery, arrival: Arrival) => unknown;
  readonly onRejected: (rejection: Rejection) => void;
  readonly signatureForm: SignatureForm;
  readonly tolerance: number;
  readonly untimed: "refuse" | "accept";
  readonly firstContact: boolean;
  readonly deadline: number;
  readonly maxBytes: number;
  readonly now: () => number;
}

/** @throws {ConfigurationError} when an option has no meaning, or there is no secret */
export function settle(options: ReceiverOptions): Settings {
  const secrets = [options.secret ?? []].flat();
  const firstContact = options.firstContact ?? false;
  if (secrets.length ? !secrets.every((secret) => secret?.trim()) : !firstContact) {
    throw new ConfigurationError(
      "there is no secret, so no delivery could be trusted",
      "set `secret` to the webhook's, say from DEVREV_WEBHOOK_SECRET; webhooks.get tells it",
    );
  }
  const { onRejected = print, signatureForm = "text-hex", untimed = "refuse", now = Date.now } = options;
  if (!signatureForms.includes(signatureForm)) {
    throw new ConfigurationError(`signatureForm must be one of ${signatureForms.join(", ")}`);
  }
  return {
    secrets,
    onDelivery: options.onDelivery,
    onRejected,
    signatureForm,
    tolerance: within("tolerance", options.tolerance ?? 300_000, 1_000, 86_400_000),
    untimed,
    firstContact,
    deadline: within("deadline", options.deadline ?? 2_500, 1, 3_000),
    maxBytes: within("maxBytes", options.maxBytes ?? 1_048_576, 1, Number.MAX_SAFE_INTEGER),
    now,
  };
}

function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new ConfigurationError(`${name} must be a number from ${least} to ${most}, got ${value}`);
}

function print({ name, message }: Rejection): void {
  console.warn(`${name}: ${message}`);
}

import { type Answer, challenged, rejected, stored } from "./answer.ts";
import { type Body, readBody } from "./body.ts";
import { challengeOf } from "./challenge.ts";
import { inTime } from "./deadline.ts";
import { decodeJson, unreadable } from "./delivery/decode.ts";
import type { Delivery } from "./delivery/delivery.ts";
import { type Parsed, parse } from "./delivery/parse.ts";
import { DeliveryNotStoredError } from "./errors/delivery-not-stored-error.ts";
import { MethodError } from "./errors/method-error.ts";
import { ParsedBodyError } from "./errors/parsed-body-error.ts";
import type { Rejection } from "./errors/rejection.ts";
import { RejectionError } from "./errors/rejection-error.ts";
import { checkFreshness } from "./freshness.ts";
import { type Arrival, type ReceiverOptions, type Settings, settle } from "./options.ts";
import { createVerifier, SIGNATURE_HEADER, type Verifier } from "./signature/verify.ts";

/** A request, for servers without `Request`. */
export interface Incoming {
  readonly method: string;
  /** Several headers of one name come joined by commas. */
  readonly headers: Arrival["headers"];
  readonly body: Body;
}

/** Takes one request of DevRev's, and always resolves: a server can hand on what comes as it is. */
export interface Receiver {
  (request: Request): Promise<Response>;
  /** The same for servers without `Request` and `Response`: what the adapters call. */
  readonly take: (incoming: Incoming) => Promise<Answer>;
  /**
   * Only verifies, checks the freshness and decodes: for bytes that came some other way, such as through a queue. It does not
   * call `onDelivery`, answers no challenge, and rejects with a {@link Rejection}.
   */
  readonly unwrap: (bytes: Uint8Array, headers: Arrival["headers"]) => Promise<Delivery>;
}

/**
 * Creates the handler of a webhook's address.
 *
 * @throws {ConfigurationError} when there is no secret, or an option has no meaning
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const settings = settle(options);
  const verify = createVerifier(settings.secrets, settings.signatureForm);
  const take = async (incoming: Incoming): Promise<Answer> => {
    try {
      return await receive(incoming, settings, verify);
    } catch (error) {
      const rejection =
        error instanceof RejectionError ? error : new DeliveryNotStoredError(error, "the receiver itself failed");
      report(rejection as Rejection, settings);
      return rejected(rejection);
    }
  };
  const handle = async (request: Request): Promise<Response> => {
    const { method, headers, bodyUsed, body } = request;
    const isTaken = bodyUsed || body?.locked;
    const answer = await take({
      method,
      headers,
      body: isTaken ? new ParsedBodyError(UNREAD) : (body as AsyncIterable<Uint8Array> | null),
    });
    return new Response(answer.body || null, answer);
  };
  const unwrap = async (bytes: Uint8Array, headers: Arrival["headers"]): Promise<Delivery> => {
    await verify(bytes, headers.get(SIGNATURE_HEADER));
    return open(parse(bytes), settings);
  };
  return Object.assign(handle, { take, unwrap });
}

const UNREAD = "hand the request to the receiver before anything reads it, or hand it a clone() made before that";

/** What happens to a request, in order. Every answer other than 200 is thrown, as the rejection that it is. */
async function receive(incoming: Incoming, settings: Settings, verify: Verifier): Promise<Answer> {
  const { method, headers } = incoming;
  const end = performance.now() + settings.deadline;
  if (method !== "POST") throw new MethodError();
  const bytes = await readBody(incoming.body, headers.get("content-length"), settings.maxBytes);
  let secret: number;
  try {
    secret = await verify(bytes, headers.get(SIGNATURE_HEADER));
  } catch (error) {
    const challenge = settings.firstContact ? challengeOf(parse(bytes).json) : undefined;
    if (challenge === undefined) throw error;
    return challenged(challenge);
  }
  const parsed = parse(bytes);
  const challenge = challengeOf(parsed.json);
  if (challenge !== undefined) return challenged(challenge);
  const delivery = open(parsed, settings);
  const store = () => settings.onDelivery(delivery, { bytes, headers, secret });
  await inTime(store, end, settings.deadline, (error) => report(error, settings));
  return stored;
}

function open({ json, text }: Parsed, settings: Settings): Delivery {
  return text === undefined ? decodeJson(json, checkFreshness(json, settings)) : unreadable(text);
}

/** An observer that fails changes nothing. */
function report(rejection: Rejection, { onRejected }: Settings): void {
  (async () => onRejected(rejection))().catch(console.error);
}

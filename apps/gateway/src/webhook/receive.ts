import {
  type Answer,
  createReceiver,
  type Incoming,
  type Receiver,
  type ReceiverOptions,
  type Rejection,
} from "@agent-events/receiver";
import { keep } from "./keep.ts";
import type { Secrets } from "./secrets.ts";

interface Reception extends Pick<ReceiverOptions, "signatureForm" | "now" | "onDelivery"> {
  readonly secrets: Secrets;
  /** Told of each request that is refused, once. */
  readonly onRejected: (rejection: Rejection) => void;
  /** Told when the secrets could not be looked up again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Takes DevRev's requests. A wrong signature may only be newer than what this replica knows, since another may have rotated
 * the secret a moment ago: it is refused once the ledger says so too.
 */
export function createReception({ secrets, onRejected, onError, ...rest }: Reception): Receiver["take"] {
  /**
   * Wrong signatures that are not reported yet, since the ledger may know better. A receiver tells of one and answers 401 at a
   * stroke, so these stand in the order in which the requests go on.
   */
  const doubted: Rejection[] = [];
  const receiverFor = oncePerSet((secret) => {
    const told = (why: Rejection) => (why.name === "SignatureError" ? void doubted.push(why) : onRejected(why));
    return createReceiver({ ...rest, secret, onRejected: told });
  });
  /** Whether there are other secrets than before; undefined when the ledger does not tell. */
  const refresh = () =>
    secrets.refresh().catch((error) => {
      onError(error);
      return undefined;
    });
  return async ({ method, headers, body }) => {
    if (secrets.now().length === 0) await refresh();
    if (secrets.now().length === 0) return notYet;
    const kept = keep(body);
    const take = async (from: Incoming["body"]) => {
      const answer = await receiverFor(secrets.now()).take({ method, headers, body: from });
      return { answer, doubt: answer.status === 401 ? doubted.shift() : undefined };
    };
    let { answer, doubt } = await take(kept.body);
    if (answer.status === 401) {
      const isNew = await refresh();
      if (isNew === undefined) return unknown;
      if (isNew) ({ answer, doubt } = await take(kept.again()));
    }
    if (doubt) onRejected(doubt);
    return answer;
  };
}

/** DevRev tries again. */
const later = (body: string): Answer => ({
  status: 503,
  headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "5" },
  body,
});
const notYet = later("The gateway has no webhook yet.");
const unknown = later(
  "The secrets of the webhook cannot be read now, so it is not known whether the signature is right.",
);

/** The receiver of the secrets that count now: one for each request would prepare the same keys over and over. */
function oncePerSet(make: (secrets: readonly string[]) => Receiver): (secrets: readonly string[]) => Receiver {
  let made: { readonly secrets: readonly string[]; readonly receiver: Receiver } | undefined;
  return (secrets) => {
    const isSame = made?.secrets.length === secrets.length && made.secrets.every((one, n) => one === secrets[n]);
    if (!made || !isSame) made = { secrets, receiver: make(secrets) };
    return made.receiver;
  };
}

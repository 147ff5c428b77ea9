import { createReceiver, type Delivery, type ReceiverOptions, type Rejection } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { type Listening, listen } from "../../../net/listen.ts";

/** The receiver of one question's deliveries, and what it has seen. */
export interface Inbox extends Listening {
  readonly seen: () => Seen;
}

export interface Seen {
  readonly requests: number;
  readonly lastRejection: Rejection | undefined;
  /** Why the receiver that the last request was handed on to did not take it. */
  readonly lastFailure?: string | undefined;
}

/** Where the inbox is, and what it trusts. */
export interface InboxOptions extends Pick<ReceiverOptions, "secret" | "signatureForm" | "untimed"> {
  readonly port: number;
  /** Stores a delivery; until it has, the delivery is not acknowledged. */
  readonly accept: (delivery: Delivery) => Promise<unknown>;
  readonly onRejected: (rejection: Rejection) => void;
}

/**
 * Begins to receive.
 *
 * @throws {SetupError} when the port cannot be listened on
 */
export async function openInbox({ port, accept, onRejected, ...trust }: InboxOptions): Promise<Inbox> {
  let requests = 0;
  let lastRejection: Rejection | undefined;
  const receive = createReceiver({
    ...trust,
    onDelivery: accept,
    onRejected: (rejection) => {
      lastRejection = rejection;
      onRejected(rejection);
    },
  });
  const handle = nodeHandler(receive);
  const listening = await listen((request, response) => {
    requests++;
    handle(request, response);
  }, port);
  return { ...listening, seen: () => ({ requests, lastRejection }) };
}

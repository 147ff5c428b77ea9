import type { RecordedDelivery } from "@agent-events/sandbox";
import type { Answer } from "../net/forward.ts";

/** Milliseconds by which a delivery may be away from the clock, as receivers have it. */
const TOLERANCE = 300_000;

/** How a delivery should be answered, and why it is not 200. */
export interface Expected {
  readonly isRight: (answer: Answer) => boolean;
  /** In words, for people. */
  readonly status: string;
  readonly because: string | undefined;
}

const is =
  (...statuses: number[]) =>
  (answer: Answer): boolean =>
    statuses.some((status) => status === answer.status);

/**
 * How a correct receiver answers: 401 without a right signature, 400 what is stale, and 200 everything else, since everything
 * but 200 makes DevRev send it again.
 */
export function expect(
  delivery: Pick<RecordedDelivery, "signature" | "envelope" | "body" | "type">,
  now: number,
): Expected {
  const { signature, envelope, body, type } = delivery;
  if (signature !== "valid") return { isRight: is(401), status: "401", because: `its signature is ${signature}` };
  const { timestamp, verify } = Object(JSON.parse(body));
  if (type === "verify") {
    const isRight = (answer: Answer) => answer.status === 200 && challengeIn(answer.body) === verify.challenge;
    return { isRight, status: '200 and {"challenge": …} as it was sent', because: undefined };
  }
  if (envelope === "wrapped") {
    return {
      isRight: is(200, 400),
      status: "200 or 400",
      because: "it has no timestamp, so it may be refused as stale",
    };
  }
  const away = Math.abs(now - Date.parse(timestamp));
  if (away > TOLERANCE) return { isRight: is(400), status: "400", because: "it is stale" };
  // A timestamp that is none: strict receivers refuse it, and lenient ones keep it.
  if (Number.isNaN(away))
    return { isRight: is(200, 400), status: "200 or 400", because: "it has no readable timestamp" };
  return { isRight: is(200), status: "200", because: undefined };
}

function challengeIn(body: string): unknown {
  try {
    return Object(JSON.parse(body)).challenge;
  } catch {
    return undefined;
  }
}

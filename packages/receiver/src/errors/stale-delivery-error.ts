import { RejectionError } from "./rejection-error.ts";

const seconds = (milliseconds: number): string => `${Math.ceil(milliseconds / 1000)} s`;

/**
 * The delivery is signed, but its `timestamp` is too far from this clock, on either side: it may be a replay. Also thrown for
 * the envelope of an event source, which has no timestamp, unless `untimed` allows it. Answered 400.
 */
export class StaleDeliveryError extends RejectionError {
  override readonly name = "StaleDeliveryError";
  readonly status = 400;
  readonly answer: string;
  /** Milliseconds by which the timestamp is behind this clock, below 0 when it is ahead; undefined without one. */
  readonly skew: number | undefined;

  constructor(skew: number | undefined, tolerance: number) {
    if (skew === undefined) {
      super("the delivery has no timestamp, so it could be replayed for ever", 'allow it with untimed: "accept"');
      this.answer = "The delivery has no timestamp.";
    } else {
      const off = `${seconds(Math.abs(skew))} ${skew > 0 ? "behind" : "ahead of"}`;
      super(
        `the delivery is ${off} this clock, and ${seconds(tolerance)} are allowed`,
        "it may be a replay; if new ones are refused too, set this machine's clock",
      );
      this.answer = `The timestamp is ${off} the receiver's clock.`;
    }
    this.skew = skew;
  }
}

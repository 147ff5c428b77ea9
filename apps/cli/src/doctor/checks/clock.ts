import { duration } from "../../output/duration.ts";
import { about, type Check } from "../finding.ts";

const { ok, warn, fail, unknown } = about("clock");

/** Milliseconds that the header, which tells whole seconds, and the way of the answer may account for. */
const NOTHING = 5_000;

/** Receivers allow 300 s; a delivery that is sent again after 210 s is refused when the clock is off by more than the rest. */
const TOO_MUCH = 90_000;

export const checkClock: Check = async ({ token, webhooks, skew, baseUrl }) => {
  if (token.lack) return [unknown("Without a token DevRev was not asked, and so did not tell its time.")];
  await webhooks;
  const off = skew();
  if (off === undefined) return [unknown(`No answer of ${baseUrl} told its time.`, "Once it answers, run this again.")];
  const size = Math.abs(off);
  if (size <= NOTHING) return [ok("This clock agrees with DevRev's.")];
  const message = `This clock is ${duration(size)} ${off > 0 ? "behind" : "ahead of"} DevRev's.`;
  const fix = "Set it, by NTP if you can: a delivery that is 5 minutes away from the receiver's clock is refused.";
  return [size > TOO_MUCH ? fail(message, fix) : warn(message, fix)];
};

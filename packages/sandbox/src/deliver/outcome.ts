import type { RecordedAttempt } from "../journal/records.ts";
import type { Expected } from "./expected.ts";
import type { Posted } from "./post.ts";

/** What came of an attempt: whether it counts, which only 200 does, and whether it is right, in one sentence. */
export function outcomeOf(posted: Posted, expected: Expected, timeout: number): Outcome {
  switch (posted.kind) {
    case "answered": {
      const { status, headers } = posted.answer;
      if (expected.because !== undefined) return faulty(status, expected);
      if (status === 200) return { ok: true, right: true, outcome: "answered 200" };
      const target = headers["location"];
      const redirect = status >= 300 && status < 400 && target ? `, and a redirect (to ${target}) is not followed` : "";
      return { ...NOTHING, outcome: `answered ${status}: only 200 counts${redirect}` };
    }
    case "late": {
      const what = posted.answer ? `answered ${posted.answer.status}, but not wholly` : "no answer";
      return { ...NOTHING, outcome: `${what} within ${timeout / 1000} s` };
    }
    case "broken":
      return { ...NOTHING, outcome: sentence(posted.cause) };
    case "closed":
      return { ...NOTHING, outcome: "given up, since the sandbox was closed" };
  }
}

type Outcome = Pick<RecordedAttempt, "ok" | "right" | "outcome">;

const NOTHING = { ok: false, right: false };

/** Of an answer to what is forged or stale. */
function faulty(status: number, { status: wanted, because }: Expected): Outcome {
  const right = status === wanted;
  const outcome = `answered ${status}, ${right ? "as it should" : `and should be ${wanted}`}: ${because}`;
  return { ok: status === 200, right, outcome };
}

const known: Record<string, string> = {
  ECONNREFUSED: "no connection: nothing listens there",
  ECONNRESET: "the connection was reset before the answer came",
  ENOTFOUND: "no connection: there is no such host",
  EPROTO: "no connection: it does not speak TLS",
};

function sentence({ code = "", message }: NodeJS.ErrnoException): string {
  return `${known[code] ?? message}${code ? ` (${code})` : ""}`;
}

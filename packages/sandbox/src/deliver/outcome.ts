import type { Posted } from "./post.ts";

/** What came of an attempt, in one sentence, and whether it counts: only 200 does. */
export function outcomeOf(posted: Posted, timeout: number): { readonly ok: boolean; readonly outcome: string } {
  switch (posted.kind) {
    case "answered": {
      const { status, headers } = posted.answer;
      if (status === 200) return { ok: true, outcome: "answered 200" };
      const target = headers["location"];
      const redirect = status >= 300 && status < 400 && target ? `, and a redirect (to ${target}) is not followed` : "";
      return { ok: false, outcome: `answered ${status}: only 200 counts${redirect}` };
    }
    case "late": {
      const what = posted.answer ? `answered ${posted.answer.status}, but not wholly` : "no answer";
      return { ok: false, outcome: `${what} within ${timeout / 1000} s` };
    }
    case "broken":
      return { ok: false, outcome: sentence(posted.cause) };
    case "closed":
      return { ok: false, outcome: "given up, since the sandbox was closed" };
  }
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

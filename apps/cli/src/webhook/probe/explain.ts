import type { Reaction } from "./challenge.ts";

/** What the answer to a forged challenge says about who answers at a webhook's address. */
export interface Diagnosis {
  readonly status: "ok" | "warn" | "fail";
  readonly message: string;
  readonly fix: string | undefined;
}

type Words = readonly [message: string, fix: string];

/** By status; the right one is 401. */
const ANSWERS: Readonly<Record<number, Words>> = {
  400: ["refuses it as a bad request", "Check the signature before anything else, and answer 401 where it is wrong."],
  403: ["refuses it with 403", "Let DevRev through: a firewall or a login in between also refuses real deliveries."],
  404: ["has nothing under this path", "Correct the webhook's url, or mount the receiver there."],
  405: ["does not take POST there", "Mount the receiver at the path of the webhook's url."],
  407: ["wants a login at a proxy", "Let DevRev through: it has no login."],
  413: ["finds a few hundred bytes too large", "Let the receiver, and what stands before it, take 1 MiB."],
  415: ["does not take JSON", "Hand the raw bytes to the receiver, whatever their type is."],
  429: ["limits how often it is called", "Let DevRev through: what is refused is sent twice more, and then lost."],
  500: ["fails", "See the receiver's log."],
  502: ["is a proxy that does not reach the receiver", "Start the receiver, or correct the proxy or tunnel."],
  503: ["is up, and cannot work", "See the receiver's log: its store may be away."],
  504: ["is a proxy that waits for the receiver in vain", "Start the receiver, or correct the proxy or tunnel."],
};

/** Explains each answer that a receiver, or whatever is in its place, can give to a forged challenge. */
export function explainForged(url: string, { answer, isAnswered }: Reaction): Diagnosis {
  const fail = ([what, fix]: Words): Diagnosis => ({ status: "fail", message: `${url} ${what}.`, fix });
  if (answer.status === undefined) {
    return fail([`cannot be reached from here: ${answer.reason}`, "Start the receiver, or the tunnel to it."]);
  }
  const { status, headers } = answer;
  if (status === 401) {
    return { status: "ok", message: `${url} refuses a forged delivery with 401.`, fix: undefined };
  }
  if (isAnswered) {
    return fail(["answers a challenge with a forged signature", "Check the signature of the raw bytes first of all."]);
  }
  if (status >= 200 && status < 300) {
    return fail([
      `takes a forged delivery with ${status}, so it does not check signatures, or is no receiver`,
      "Check the signature of the raw bytes and answer 401; a web page at this address answers 200 too.",
    ]);
  }
  if (status >= 300 && status < 400) {
    const to = headers[headers.findIndex((name, index) => index % 2 === 0 && /^location$/i.test(name)) + 1];
    return fail([
      `sends on with ${status} to ${to ?? "somewhere"}`,
      "DevRev follows no redirect: register that address.",
    ]);
  }
  return fail(
    ANSWERS[status] ?? [`answers a forged delivery with ${status}`, "A receiver answers 401: see what stands there."],
  );
}

import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { RecordedAnswer } from "../journal/records.ts";

/** Bytes that are kept of an answer's body. */
const KEPT = 4_096;

/** How a POST ended. */
export type Posted =
  | { readonly kind: "answered"; readonly answer: RecordedAnswer }
  /** No answer, or not all of it, in time. */
  | { readonly kind: "late"; readonly answer: RecordedAnswer | undefined }
  | { readonly kind: "broken"; readonly answer: RecordedAnswer | undefined; readonly cause: NodeJS.ErrnoException }
  /** The sandbox was closed meanwhile. */
  | { readonly kind: "closed"; readonly answer: undefined };

/** Posts over a connection of its own, and follows no redirect. Always resolves, at the latest after the timeout. */
export async function post(url: string, message: Message, limits: Limits): Promise<Posted> {
  try {
    return await exchange(url, message, limits);
  } catch (error) {
    // An address may be one, and Node not be able to use it: a user name that is not encoded as it must be, say.
    const reason = `no connection: the address cannot be used: ${(error as Error).message}`;
    return { kind: "broken", answer: undefined, cause: new TypeError(reason, { cause: error }) };
  }
}

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Limits {
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** @throws what Node throws of an address that it cannot use */
function exchange(url: string, { headers, body }: Message, { timeout, signal }: Limits): Promise<Posted> {
  return new Promise((resolve) => {
    let answer: RecordedAnswer | undefined;
    const send = new URL(url).protocol === "https:" ? httpsRequest : httpRequest;
    const end = (posted: Posted) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", close);
      request.destroy();
      resolve(posted);
    };
    const close = () => end({ kind: "closed", answer: undefined });
    const request = send(url, { method: "POST", headers, agent: false });
    const timer = setTimeout(() => end({ kind: "late", answer }), timeout);
    request.on("error", (cause) => end({ kind: "broken", cause, answer }));
    request.on("response", (response) => {
      answer = begin(response);
      response.on("error", (cause) => end({ kind: "broken", cause, answer }));
      read(response, (body, truncated) => {
        if (answer) end({ kind: "answered", answer: { ...answer, body, truncated } });
      });
    });
    signal.addEventListener("abort", close, { once: true });
    if (signal.aborted) close();
    request.end(body);
  });
}

const begin = ({ statusCode = 0, headers }: IncomingMessage): RecordedAnswer => ({
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  body: "",
  truncated: false,
});

/** Reads as much as is kept; what comes after that is not waited for. */
function read(response: IncomingMessage, done: (body: string, truncated: boolean) => void): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const finish = () => done(Buffer.concat(chunks).subarray(0, KEPT).toString(), size > KEPT);
  response.on("data", (chunk: Uint8Array) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > KEPT) finish();
  });
  response.on("end", finish);
}

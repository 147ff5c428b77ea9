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
export function post(
  url: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  { timeout, signal }: { readonly timeout: number; readonly signal: AbortSignal },
): Promise<Posted> {
  return new Promise((resolve) => {
    let answer: RecordedAnswer | undefined;
    const send = url.startsWith("https:") ? httpsRequest : httpRequest;
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

import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";

/** Milliseconds after which DevRev gives an attempt up. */
export const LIMIT = 3_000;

/** Bytes of an answer that are read: enough for a challenge. */
const KEPT = 4_096;

/** What came of a POST: an answer, or the reason why there is none. */
export type Answer =
  | { readonly status: number; readonly body: string }
  | { readonly status: undefined; readonly reason: string };

/** Hands a delivery on as it came, and follows no redirect. Always resolves, at the latest after {@link LIMIT}. */
export function forward(
  url: string,
  body: Uint8Array,
  headers: IncomingHttpHeaders,
  signal: AbortSignal,
): Promise<Answer> {
  const { host: _, connection: __, ...own } = headers;
  return new Promise((resolve) => {
    const send = url.startsWith("https:") ? httpsRequest : httpRequest;
    const request = send(url, { method: "POST", headers: own, agent: false, signal });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end({ status: undefined, reason: `no answer within ${LIMIT / 1000} s` }), LIMIT);
    request.on("error", (error) => end({ status: undefined, reason: reasonOf(error) }));
    request.on("response", (response) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      const finish = () =>
        end({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).subarray(0, KEPT).toString() });
      response.on("data", (chunk: Uint8Array) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > KEPT) finish();
      });
      response.on("end", finish);
      response.on("error", (error) => end({ status: undefined, reason: reasonOf(error) }));
    });
    request.end(body);
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === "ECONNREFUSED" ? "nothing listens there (ECONNREFUSED)" : code ? `no connection (${code})` : message;
}

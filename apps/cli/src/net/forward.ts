import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";

/** Milliseconds after which DevRev gives an attempt up. */
export const LIMIT = 3_000;

/** Bytes of the longest answer: DevRev reads a status and a challenge. */
const LONGEST = 65_536;

/** Headers that belong to one connection, or to how a body is sent over it. */
const HOP = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** What came of a POST: an answer, or the reason why there is none. */
export type Answer =
  | {
      readonly status: number;
      /** Name and value in turn, without those of the connection. */
      readonly headers: readonly string[];
      readonly bytes: Uint8Array;
      readonly body: string;
    }
  | { readonly status: undefined; readonly reason: string };

/**
 * Hands a delivery on as it came, byte for byte and header for header, and follows no redirect. Always resolves, at the latest
 * after {@link LIMIT}.
 *
 * @param rawHeaders name and value in turn
 */
export async function forward(
  url: string,
  body: Uint8Array,
  rawHeaders: readonly string[],
  signal: AbortSignal,
): Promise<Answer> {
  try {
    return await post(new URL(url), body, rawHeaders, signal);
  } catch (error) {
    // An address may be one, and Node not be able to use it: a user name that is not encoded as it must be, say.
    return { status: undefined, reason: `the address cannot be used: ${(error as Error).message}` };
  }
}

function post(url: URL, body: Uint8Array, rawHeaders: readonly string[], signal: AbortSignal): Promise<Answer> {
  const headers = [
    "Host",
    url.host,
    ...endToEnd(rawHeaders),
    "Content-Length",
    `${body.length}`,
    "Connection",
    "close",
  ];
  return new Promise((resolve) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = send(url, { method: "POST", headers, agent: false, signal });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    };
    const fail = (reason: string) => end({ status: undefined, reason });
    const timer = setTimeout(() => fail(`no answer within ${LIMIT / 1000} s`), LIMIT);
    request.on("error", (error) => fail(reasonOf(error)));
    request.on("response", (response) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      response.on("data", (chunk: Uint8Array) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > LONGEST) fail(`an answer of more than ${LONGEST} bytes`);
      });
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const own = endToEnd(response.rawHeaders);
        end({ status: response.statusCode ?? 0, headers: own, bytes, body: bytes.toString() });
      });
      response.on("error", (error) => fail(reasonOf(error)));
    });
    request.end(body);
  });
}

/** The headers without those of the connection, in their order. */
function endToEnd(raw: readonly string[]): string[] {
  return raw.filter((_, index) => !HOP.has((raw[index - (index % 2)] ?? "").toLowerCase()));
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === "ECONNREFUSED" ? "nothing listens there (ECONNREFUSED)" : code ? `no connection (${code})` : message;
}

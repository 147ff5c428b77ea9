import { ProtocolError } from "../errors/protocol-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Settings } from "../options.ts";
import { connectionError } from "./connection.ts";
import { onAbort } from "./on-abort.ts";
import type { Outgoing } from "./outgoing.ts";
import { authorization } from "./token.ts";
import { unsent } from "./unsent.ts";

/** One answer, its body read to the end. */
export interface Answer {
  readonly response: Response;
  /** The parsed body, or the text as it came if that is not JSON. */
  readonly body: unknown;
}

/** A longer timer would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

async function exchange(
  target: string,
  { url, method, headers, body }: Outgoing,
  settings: Settings,
  signal: AbortSignal,
): Promise<Answer> {
  const init = { method, headers, body: body ?? null, redirect: "manual", signal } as const;
  let response: Response;
  let text: string;
  try {
    response = await (settings.fetch ?? globalThis.fetch)(url, init);
    text = await response.text();
  } catch (cause) {
    throw connectionError(target, cause);
  }
  return { response, body: parse(target, response, text) };
}

function parse(target: string, response: Response, text: string): unknown {
  const { status, type, ok } = response;
  // With `redirect: "manual"`, browsers hide the status of a redirect behind this type.
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    throw new ProtocolError(target, status, "a redirect, which is never followed", text);
  }
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    if (ok) throw new ProtocolError(target, status, "a success without a JSON body", text, { cause });
  }
  // Whoever is handed the response can read it again.
  response.text = async () => text;
  response.json = async () => body;
  return body;
}

/**
 * Sends once. Rejects with the signal's reason, or with a `TimeoutError`, `ConnectionError`, `ProtocolError` or
 * `ConfigurationError`; in time even when the given `fetch` does not heed its signal.
 *
 * @param left milliseconds until the deadline of the whole call
 * @param expired whether the server has just refused the token
 */
export async function attempt(
  target: string,
  outgoing: Outgoing,
  settings: Settings,
  left: number,
  expired: boolean,
): Promise<Answer> {
  const { timeout, deadline, signals } = settings;
  const limit = left < timeout ? "deadline" : "timeout";
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ignore = () => {};
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const end = (reason: unknown) => {
        reject(reason);
        abort.abort(reason);
      };
      let isReady = false;
      const late = () => {
        const milliseconds = limit === "timeout" ? timeout : deadline;
        end(
          isReady
            ? new TimeoutError(target, limit, milliseconds)
            : unsent(`the token function took longer than the ${limit} of ${milliseconds} ms`),
        );
      };
      timer = setTimeout(late, Math.min(timeout, left, LONGEST_TIMER));
      ignore = onAbort(signals, end);
      const go = (value: string) => {
        // The caller may have been told meanwhile that nothing ran, and the given `fetch` may not heed its signal.
        abort.signal.throwIfAborted();
        isReady = true;
        outgoing.headers.set("Authorization", value);
        return exchange(target, outgoing, settings, abort.signal);
      };
      authorization(settings, expired).then(go).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    ignore();
  }
}

import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Answer, forward } from "../net/forward.ts";
import { type Inspection, inspect, type Trust } from "./inspect.ts";
import { LARGEST, readBytes } from "./read-bytes.ts";

/** A request that was answered. */
export interface Taken {
  readonly inspection: Inspection;
  readonly bytes: Uint8Array;
  /** How the target answered; undefined when there is none, and this command answered itself. */
  readonly target: Answer | undefined;
  /** What the sender got. */
  readonly status: number;
  /** Milliseconds from its arrival to its answer. */
  readonly duration: number;
}

export interface ServeOptions extends Trust {
  readonly forwardTo: string | undefined;
  readonly signal: AbortSignal;
  readonly onTaken: (taken: Taken) => void;
  /** Told of what could not be taken at all. */
  readonly onRefused: (reason: string) => void;
}

/** Requests that are answered at a time. DevRev sends one for each event of a run; what is beyond this it sends again. */
const MOST = 64;

/** Takes each request, judges it, hands it on, and answers it. */
export function createListener(options: ServeOptions): RequestListener {
  let under = 0;
  return (request, response) => {
    const refuse = (status: number, reason: string) => {
      options.onRefused(`${status}: ${reason}`);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" }).end(reason);
    };
    if (request.method !== "POST") return refuse(405, `${request.method} is no delivery; DevRev sends POST`);
    if (under >= MOST) return refuse(503, `${MOST} deliveries are under way already`);
    under++;
    take(request, response, refuse, options)
      .catch((error: Error) => refuse(500, error.message))
      .finally(() => {
        under--;
      });
  };
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  refuse: (status: number, reason: string) => void,
  { forwardTo, signal, onTaken, ...trust }: ServeOptions,
): Promise<void> {
  const begun = performance.now();
  const bytes = await readBytes(request);
  if (!bytes) return refuse(413, `the body is longer than ${LARGEST} bytes, or broke off`);
  const { method = "", headers } = request;
  const inspection = await inspect({ method, bytes, headers: { get: (name) => headers[name]?.toString() } }, trust);
  const target = forwardTo === undefined ? undefined : await forward(forwardTo, bytes, request.rawHeaders, signal);
  const { status, fields, body } = target ? passOn(target) : ownAnswer(inspection);
  response.writeHead(status, fields).end(body);
  onTaken({ inspection, bytes, target, status, duration: performance.now() - begun });
}

interface Reply {
  readonly status: number;
  readonly fields: string[];
  readonly body: Uint8Array | string;
}

function ownAnswer({ answer: { status, headers, body } }: Inspection): Reply {
  return { status, fields: Object.entries(headers).flat(), body };
}

/** A target without an answer is a bad gateway: DevRev sends the delivery again. */
function passOn(target: Answer): Reply {
  if (target.status !== undefined) return { status: target.status, fields: [...target.headers], body: target.bytes };
  return { status: 502, fields: ["content-type", "text/plain"], body: `The target did not answer: ${target.reason}.` };
}

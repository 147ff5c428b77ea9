import type { Run } from "@agent-events/runs";
import { keyOf } from "../../access/access.ts";
import { authenticate } from "../../access/authenticate.ts";
import type { KeyedCall } from "../call.ts";
import { assertOpen } from "../request/assert-open.ts";
import { snapshotOf } from "../run/find-run.ts";
import type { StreamEnd } from "../services.ts";
import { assertKnown } from "./assert-known.ts";
import { EventStream } from "./event-stream.ts";
import { Messages } from "./messages.ts";
import { RECONNECT } from "./streams.ts";

const HEADERS = { "content-type": "text/event-stream", "x-accel-buffering": "no" };

/**
 * Answers with a run's events as they come.
 *
 * @throws {ProblemError} unknown-event-id, not-found, shutting-down
 * @throws {QuotaExceededError}
 */
export async function openStream(call: KeyedCall, run: Run, after: number): Promise<Response> {
  const { services, access, request } = call;
  assertOpen(services.closing);
  const { stored } = await snapshotOf(run);
  assertKnown(after, stored.seq);
  if (request.method === "HEAD") return new Response(null, { headers: HEADERS });
  const slot = call.quota.take(keyOf(access), run.id);
  const messages = new Messages(run, after);
  const begun = performance.now();
  const onEnd = (end: StreamEnd) => {
    call.streams.remove(stream);
    slot.release();
    messages.close();
    services.metrics.streamClosed(end);
    const fields = {
      request_id: call.requestId,
      run: run.id,
      key: keyOf(access),
      end,
      ms: Math.round(performance.now() - begun),
    };
    services.log[end === "slow" ? "warn" : "info"](fields, "stream closed");
  };
  const stream = new EventStream({
    next: () => messages.next(),
    onFailure: (error) => {
      services.log.warn({ request_id: call.requestId, run: run.id, err: error }, "stream broke off");
      return RECONNECT["store-unavailable"];
    },
    cut: call.cut,
    onEnd,
  });
  call.streams.add(stream, () => authenticate(services.ledger, request, services.now()));
  services.metrics.streamOpened();
  if (services.closing.aborted) stream.finish("closing", RECONNECT["shutting-down"]);
  return new Response(stream.body, { headers: HEADERS });
}

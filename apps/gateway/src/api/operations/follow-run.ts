import type { Run } from "@agent-events/runs";
import { answerText } from "../answer.ts";
import type { KeyedCall } from "../call.ts";
import { problem } from "../problems/problem.ts";
import { acceptable } from "../request/accept.ts";
import { findRun, snapshotOf } from "../run/find-run.ts";
import { readPage } from "../run/read-page.ts";
import { toRun } from "../run/to-run.ts";
import { assertKnown } from "../sse/assert-known.ts";
import { lastEventId } from "../sse/last-event-id.ts";
import { openStream } from "../sse/open-stream.ts";

const FORMS = ["application/json", "text/event-stream"] as const;

export async function followRun(call: KeyedCall): Promise<Response> {
  const run = await findRun(call, "runs:read");
  const form = acceptable(call.request.headers, FORMS);
  if (form === undefined) {
    throw problem("not-acceptable", `events come as ${FORMS.join(" or as ")}; accept one of them`, {});
  }
  const after = afterOf(call, form === "text/event-stream");
  return form === "application/json" ? answerPage(call, run, after) : openStream(call, run, after);
}

async function answerPage({ parameters }: KeyedCall, run: Run, after: number): Promise<Response> {
  const { events, last } = await readPage(run, after, Number(parameters.get("limit")));
  const snapshot = await snapshotOf(run);
  assertKnown(after, snapshot.stored.seq);
  const rest = JSON.stringify({ more: snapshot.stored.seq > last, run: toRun(snapshot) });
  // The events are JSON already, and large enough not to be written twice.
  return answerText(`{"events":[${events.join()}],${rest.slice(1)}`);
}

/** Behind which event to begin. A header that is there goes before the query, and is not ignored for being wrong. */
function afterOf({ request, parameters }: KeyedCall, isStream: boolean): number {
  const after = (isStream ? lastEventId(request.headers) : undefined) ?? parameters.get("after") ?? 0;
  if (typeof after === "number" && after >= 0) return after;
  const what = "Last-Event-ID and after take the seq of an event, a whole number";
  throw problem("unknown-event-id", `${what}; send the last that you have, or 0 for the whole log`, {});
}

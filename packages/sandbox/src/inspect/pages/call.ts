import { html } from "hono/html";
import type { Control } from "../../control/control.ts";
import type { RecordedCall } from "../../journal/records.ts";
import { statusBadge } from "../parts/call-line.ts";
import { callParts } from "../parts/call-parts.ts";
import { paths, withParameters } from "../paths.ts";
import { deliveriesOf } from "../select.ts";
import { milliseconds } from "../show/latency.ts";
import { dateAndTime } from "../show/time.ts";
import { visible } from "../show/visible.ts";
import { titleOf } from "../title-of.ts";
import type { Page } from "./layout.ts";

/** One call, whole. */
export function callPage(control: Control, call: RecordedCall): Page {
  const { url, timeout } = control.state();
  const { id, at, method, path, operation, session, duration, note } = call;
  return {
    title: id,
    content: html`<h1>${id}: ${visible(titleOf(call))}</h1>
      <dl class="facts">
        <dt>Time</dt><dd>${dateAndTime(at)}</dd>
        <dt>Status</dt><dd>${statusBadge(call)}</dd>
        <dt>Request</dt><dd class="mono">${method} ${visible(path)}</dd>
        <dt>Operation</dt><dd>${operation ?? "none"}</dd>
        ${duration === undefined ? "" : html`<dt>Duration</dt><dd>${milliseconds(duration)}</dd>`}
        ${
          session === undefined
            ? ""
            : html`<dt>Session</dt>
              <dd class="mono"><a href="${withParameters(paths.overview, { session })}">${visible(session)}</a></dd>`
        }
        ${note === undefined ? "" : html`<dt>Note</dt><dd>${visible(note)}</dd>`}
      </dl>
      ${callParts(call, { level: 2, limit: undefined, url, timeout, deliveries: deliveriesOf(control, call) })}`,
  };
}

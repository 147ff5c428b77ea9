import { html } from "hono/html";
import type { Control } from "../../control/control.ts";
import type { RecordedDelivery } from "../../journal/records.ts";
import { kindOf } from "../kind-of.ts";
import { nameOf } from "../parts/attempts.ts";
import { stateBadge } from "../parts/delivery-line.ts";
import { deliveryParts } from "../parts/delivery-parts.ts";
import { paths, withParameters } from "../paths.ts";
import { ageText } from "../show/age.ts";
import { milliseconds } from "../show/latency.ts";
import { dateAndTime } from "../show/time.ts";
import { visible } from "../show/visible.ts";
import type { Page } from "./layout.ts";

/** One delivery, whole. */
export function deliveryPage(control: Control, delivery: RecordedDelivery): Page {
  const { id, at, call, to, type, envelope, eventId, copies, signature, age, reason, attempts } = delivery;
  const last = attempts.at(-1);
  return {
    title: id,
    content: html`<h1>${id}: ${visible(kindOf(delivery))}</h1>
      <dl class="facts">
        <dt>Time</dt><dd>${dateAndTime(at)}</dd>
        <dt>State</dt><dd>${stateBadge(delivery)} ${reason === undefined ? "" : visible(reason)}</dd>
        ${
          last === undefined
            ? ""
            : html`<dt>Last</dt>
              <dd data-told>${nameOf(last, delivery)}: ${visible(last.outcome)}, after ${milliseconds(last.duration)}</dd>`
        }
        <dt>Call</dt><dd>${call === undefined ? "none" : html`<a href="${paths.call(call)}">${call}</a>`}</dd>
        <dt>${to.kind === "webhook" ? "Webhook" : "Event source"}</dt>
        <dd class="mono"><a href="${withParameters(paths.deliveries, { webhook: to.id })}">${visible(to.id)}</a></dd>
        <dt>Event type</dt><dd class="mono">${type}</dd>
        <dt>Event id</dt><dd class="mono">${eventId === undefined ? "none" : visible(eventId)}</dd>
        <dt>Envelope</dt><dd>${envelope}</dd>
        <dt>Signature</dt><dd>${signature}</dd>
        <dt>Timestamp</dt><dd>${age === 0 ? "true" : ageText(age)}</dd>
        <dt>Copies</dt><dd>${copies}</dd>
      </dl>
      ${deliveryParts(delivery, { level: 2, limit: undefined, timeout: control.state().timeout })}`,
  };
}

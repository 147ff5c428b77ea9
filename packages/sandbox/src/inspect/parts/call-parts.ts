import { html } from "hono/html";
import { curlOfCall } from "../../control/curl.ts";
import type { RecordedCall, RecordedDelivery } from "../../journal/records.ts";
import { paths } from "../paths.ts";
import { bodyOf } from "../show/body.ts";
import { closedCommand } from "../show/command.ts";
import { headersTable } from "../show/headers-table.ts";
import { heading, type Level } from "../show/heading.ts";
import type { Html } from "../show/html.ts";
import { deliveryLine } from "./delivery-line.ts";

/** What is shown of a call. */
export interface CallView {
  readonly level: Level;
  /** Characters of a body that are shown; undefined for all of them. */
  readonly limit: number | undefined;
  /** Where the sandbox listens. */
  readonly url: string;
  /** Milliseconds that an attempt may take. */
  readonly timeout: number;
  readonly deliveries: readonly RecordedDelivery[];
}

/** What was asked, what was answered, and what came of it. */
export function callParts(call: RecordedCall, { level, limit, url, timeout, deliveries }: CallView): Html {
  const { id, headers, body, answer, kind } = call;
  const hidden = call.operation?.startsWith("webhooks-") ? ["secret"] : [];
  const copy = closedCommand(`${id}-curl`, curlOfCall(url, call), "Copy as curl", id);
  return html`<div class="actions">${copy}</div>
    ${heading(level, "Deliveries")}
    ${
      deliveries.length === 0
        ? html`<p class="muted">None.</p>`
        : html`<ul class="lines">
            ${deliveries.map(
              (delivery) => html`<li id="${id}-${delivery.id}" class="line" data-delivery="${delivery.id}">
                <a href="${paths.delivery(delivery.id)}">${delivery.id}</a>
                <div>${deliveryLine(delivery, timeout)}</div>
              </li>`,
            )}
          </ul>`
    }
    ${heading(level, kind === "trigger" ? "Triggered" : "Request")} ${headersTable(`${id}-request`, `the request of ${id}`, headers)}
    ${bodyOf(body, { id: `${id}-raw`, of: `the request of ${id}`, limit, hidden })}
    ${
      answer
        ? html`${heading(level, "Answer")} ${headersTable(`${id}-answer`, `the answer to ${id}`, answer.headers)}
          ${bodyOf(answer.body, { id: `${id}-answer-raw`, of: `the answer to ${id}`, limit, hidden })}`
        : ""
    }`;
}

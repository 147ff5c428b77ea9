import { html } from "hono/html";
import type { RecordedCall } from "../../journal/records.ts";
import { saidIn } from "../said-in.ts";
import { badge } from "../show/badge.ts";
import { count } from "../show/count.ts";
import type { Html } from "../show/html.ts";
import { milliseconds } from "../show/latency.ts";
import { shortId } from "../show/short-id.ts";
import { timeOfDay } from "../show/time.ts";
import { visible } from "../show/visible.ts";
import { titleOf } from "../title-of.ts";

export function statusBadge({ kind, answer }: RecordedCall): Html {
  if (kind === "trigger") return badge("triggered", "plain");
  if (!answer) return badge("not answered yet", "open");
  return badge(answer.status, answer.status < 400 ? "good" : "bad");
}

/** A call in one line. What is not there leaves its place empty. */
export function callLine(call: RecordedCall): Html {
  const { at, session, duration, deliveries, note, operation, kind } = call;
  const said = saidIn(call);
  const unknown = operation === undefined && kind === "request";
  return html`<span class="cells of-call">
    <span>${timeOfDay(at)}</span>
    <span class="main">${visible(titleOf(call))}</span>
    <span>${statusBadge(call)}</span>
    <span class="number">${duration === undefined ? "" : milliseconds(duration)}</span>
    <span class="muted">${session === undefined ? "" : visible(shortId(session))}</span>
    <span>${deliveries.length === 0 ? "" : count(deliveries.length, "delivery", "deliveries")}</span>
    <span class="prose">${
      said === "" ? "" : html`<span class="said">${visible(said)}</span> `
    }<span class="muted">${unknown ? "there is no such operation" : visible(note ?? "")}</span></span>
  </span>`;
}

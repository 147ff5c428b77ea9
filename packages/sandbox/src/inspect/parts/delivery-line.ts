import { html } from "hono/html";
import type { RecordedDelivery } from "../../journal/records.ts";
import { kindOf } from "../kind-of.ts";
import { ageText } from "../show/age.ts";
import { badge, type Tone } from "../show/badge.ts";
import { count } from "../show/count.ts";
import type { Html } from "../show/html.ts";
import { latency } from "../show/latency.ts";
import { shortId } from "../show/short-id.ts";
import { timeOfDay } from "../show/time.ts";
import { visible } from "../show/visible.ts";

const tones: Record<RecordedDelivery["state"], Tone> = {
  delivered: "good",
  refused: "good",
  lost: "bad",
  "not-sent": "bad",
  waiting: "open",
};

/** What was delivered, and has a reason, should not have been. */
export const stateBadge = ({ state, reason }: RecordedDelivery): Html =>
  badge(state, state === "delivered" && reason !== undefined ? "bad" : tones[state]);

/** What is wrong with a delivery on purpose. */
const faultsOf = ({ signature, age, envelope, copies }: RecordedDelivery): string[] => [
  ...(signature === "valid" ? [] : [`${signature} signature`]),
  ...(age === 0 ? [] : [ageText(age)]),
  ...(envelope === "flat" ? [] : [`${envelope} envelope`]),
  ...(copies === 1 ? [] : [`${copies} copies`]),
];

/** A delivery in one line. What is not there leaves its place empty. @param timeout milliseconds that an attempt may take */
export function deliveryLine(delivery: RecordedDelivery, timeout: number): Html {
  const { id, at, to, attempts, reason } = delivery;
  const last = attempts.at(-1);
  const why = reason ?? (last && !last.right ? last.outcome : undefined);
  return html`<span class="cells of-delivery">
    <span>${timeOfDay(at)}</span>
    <span class="main">${visible(kindOf(delivery))}</span>
    <span>${stateBadge(delivery)}</span>
    <span class="muted">${visible(shortId(to.id))}</span>
    <span>${count(attempts.length, "attempt")}</span>
    <span>${last ? latency(last.duration, timeout, `the last attempt of ${id}`) : ""}</span>
    <span class="muted prose">${faultsOf(delivery).map((fault) => badge(fault, "open"))} ${visible(why ?? "")}</span>
  </span>`;
}

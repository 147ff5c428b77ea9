import { html } from "hono/html";
import type { RecordedAttempt, RecordedDelivery } from "../../journal/records.ts";
import { badge } from "../show/badge.ts";
import { bodyOf } from "../show/body.ts";
import { headersTable } from "../show/headers-table.ts";
import type { Html } from "../show/html.ts";
import { latency } from "../show/latency.ts";
import { timeOfDay } from "../show/time.ts";
import { visible } from "../show/visible.ts";

/** `Attempt 2`, `Attempt 1, copy 3`, `Redelivery`. */
export const nameOf = ({ number, copy }: RecordedAttempt, { copies }: RecordedDelivery): string =>
  number === 0 ? "Redelivery" : `Attempt ${number}${copies > 1 ? `, copy ${copy}` : ""}`;

/** Every sending of a delivery: how it went, and what went back and forth. @param timeout milliseconds that one may take */
export function attemptsOf(delivery: RecordedDelivery, timeout: number): Html {
  const { id, attempts } = delivery;
  if (attempts.length === 0) return html`<p class="muted">It has not been sent.</p>`;
  return html`<div class="scrolls" role="group" aria-label="Attempts of ${id}" tabindex="0">
      <table>
        <caption class="visually-hidden">Attempts of ${id}</caption>
        <thead>
          <tr>
            <th scope="col">Attempt</th><th scope="col">Time (UTC)</th><th scope="col">Answer</th>
            <th scope="col">Latency</th><th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          ${attempts.map((attempt) => {
            const name = nameOf(attempt, delivery);
            const { at, right, answer, duration, outcome } = attempt;
            return html`<tr>
              <th scope="row">${name}</th>
              <td>${timeOfDay(at)}</td>
              <td>${badge(answer?.status ?? "none", right ? "good" : "bad")}</td>
              <td>${latency(duration, timeout, `${name} of ${id}`)}</td>
              <td class="prose">${visible(outcome)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${attempts.map((attempt, index) => exchange(attempt, `${id}-${index}`, nameOf(attempt, delivery), id))}`;
}

function exchange({ url, headers, answer }: RecordedAttempt, id: string, name: string, delivery: string): Html {
  const of = `${name} of ${delivery}`;
  return html`<details id="${id}" class="exchange">
    <summary>${name}<span class="visually-hidden"> of ${delivery}</span>: what was sent and answered</summary>
    <p class="mono">POST ${visible(url)}</p>
    ${headersTable(`${id}-request`, `the request, ${of}`, headers)}
    ${
      answer
        ? html`<p>Answered ${answer.status}</p>
          ${headersTable(`${id}-answer`, `the answer, ${of}`, answer.headers)}
          ${bodyOf(answer.body, {
            id: `${id}-answer-body`,
            of: `the answer, ${of}`,
            limit: undefined,
            note: answer.truncated ? "Only the beginning of the body is kept." : undefined,
          })}`
        : html`<p class="muted">No answer came.</p>`
    }
  </details>`;
}

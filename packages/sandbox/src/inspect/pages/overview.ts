import { html } from "hono/html";
import type { Control, SandboxState } from "../../control/control.ts";
import { callLine } from "../parts/call-line.ts";
import { callParts } from "../parts/call-parts.ts";
import { filterForm } from "../parts/filter-form.ts";
import { firstSteps } from "../parts/first-steps.ts";
import { pager } from "../parts/older.ts";
import { triggerForm } from "../parts/trigger-form.ts";
import { webhooksTable } from "../parts/webhooks.ts";
import { paths } from "../paths.ts";
import { deliveriesOf, type Filter, narrows, selectCalls } from "../select.ts";
import { duration } from "../show/duration.ts";
import type { Html } from "../show/html.ts";
import { milliseconds } from "../show/latency.ts";
import { visible } from "../show/visible.ts";
import type { Page } from "./layout.ts";

/** Characters of a body that a list shows. */
export const EXCERPT = 4_096;

/** The sandbox, its webhooks, and what was called. */
export function overview(control: Control, filter: Filter): Page {
  const state = control.state();
  const { url, timeout, tokens } = state;
  const fresh = state.counts.calls === 0;
  const selection = selectCalls(control, filter);
  return {
    title: "Overview",
    current: paths.overview,
    content: html`<h1>Sandbox</h1>
      ${factsOf(state)}
      <section aria-labelledby="first">
        <h2 id="first">First steps</h2>
        <details id="steps" ${fresh ? html`open` : ""}>
          <summary>From nothing to the first delivery</summary>
          ${firstSteps(control)}
        </details>
        <details id="tokens">
          <summary>Tokens that ask for an error</summary>
          <ul class="tokens">${tokens.map((token) => html`<li><code>${token}</code></li>`)}</ul>
        </details>
      </section>
      <section aria-labelledby="webhooks">
        <h2 id="webhooks">Webhooks</h2>
        ${webhooksTable(control.webhooks())}
      </section>
      <section aria-labelledby="trigger">
        <h2 id="trigger">Trigger a scenario</h2>
        ${triggerForm(control)}
      </section>
      <section aria-labelledby="calls">
        <h2 id="calls">Calls</h2>
        ${filterForm(paths.overview, control, filter)}
        ${
          selection.entries.length === 0
            ? html`<p class="muted">${narrows(filter) ? "No call is like that." : "Nothing has been called yet."}</p>`
            : html`<ol class="lines" reversed>
                ${selection.entries.map(
                  (call) => html`<li id="${call.id}" class="line" data-call="${call.id}">
                    <a href="${paths.call(call.id)}">${call.id}</a>
                    <details id="${call.id}-details">
                      <summary>${callLine(call)}</summary>
                      ${callParts(call, { level: 3, limit: EXCERPT, url, timeout, deliveries: deliveriesOf(control, call) })}
                    </details>
                  </li>`,
                )}
              </ol>`
        }
        ${pager(paths.overview, filter, selection)}
      </section>`,
  };
}

function factsOf({ url, seed, signatureForm, envelope, deliverTo, timeout, schedule, speed = 1 }: SandboxState): Html {
  const [, ...waits] = schedule.map((_, index) => schedule.slice(0, index + 1).reduce((sum, wait) => sum + wait));
  const inWords = (divisor: number) => waits.map((wait) => duration(wait / divisor)).join(" and ");
  return html`<dl class="tiles">
    <div><dt>Address</dt><dd class="mono">${url}</dd></div>
    <div><dt>Seed</dt><dd class="mono">${visible(seed)}</dd></div>
    <div><dt>Signature</dt><dd>${signatureForm}</dd></div>
    <div><dt>Envelope</dt><dd>${envelope}</dd></div>
    <div><dt>Delivers to</dt><dd>${deliverTo === "loopback" ? "this machine only" : "anywhere"}</dd></div>
    <div><dt>Attempts</dt><dd>at once, ${inWords(1)} after the first; ${milliseconds(timeout)} each</dd></div>
    ${
      speed === 1
        ? ""
        : html`<div><dt>Speed</dt><dd>${speed.toLocaleString("en")}: ${inWords(1)} pass in ${inWords(speed)}</dd></div>`
    }
  </dl>`;
}

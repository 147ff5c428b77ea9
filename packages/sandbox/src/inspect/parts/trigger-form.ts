import { html } from "hono/html";
import type { Control } from "../../control/control.ts";
import { paths } from "../paths.ts";
import { field } from "../show/field.ts";
import type { Html } from "../show/html.ts";
import { shortId } from "../show/short-id.ts";
import { visible } from "../show/visible.ts";

/** Makes the agent deliver without a call. */
export function triggerForm(control: Control): Html {
  const { scenarios, eventSources } = control.state();
  const targets = [
    ...control.webhooks().map(({ id, url }) => ({ value: `webhook ${id}`, label: `${shortId(id)} at ${url}` })),
    ...eventSources.map((id) => ({ value: `event-source ${id}`, label: `event source ${shortId(id)}` })),
  ];
  if (targets.length === 0) {
    return html`<p class="muted">Nothing to deliver to yet: create a webhook first.</p>`;
  }
  const played = scenarios.map(
    ({ name, summary }) => html`<option value="${name}">${visible(`${name}: ${summary}`)}</option>`,
  );
  const places = targets.map(({ value, label }) => html`<option value="${value}">${visible(label)}</option>`);
  return html`<form method="post" action="${paths.trigger}" class="fields">
    ${field(
      "trigger-scenario",
      "Scenario",
      html`<select id="trigger-scenario" name="scenario">
        <option value="">as a call with this message</option>
        ${played}
      </select>`,
    )}
    ${text("message", "Message", "Hello")} ${text("session", "Session object", "triggered")}
    ${field("trigger-to", "Deliver to", html`<select id="trigger-to" name="to">${places}</select>`)}
    <button>Trigger</button>
  </form>`;
}

const text = (name: string, label: string, value: string): Html =>
  field(
    `trigger-${name}`,
    label,
    html`<input id="trigger-${name}" name="${name}" value="${value}" autocomplete="off">`,
  );

import { html } from "hono/html";
import type { Control } from "../../control/control.ts";
import type { RecordedCall } from "../../journal/records.ts";
import { paths } from "../paths.ts";
import { type Filter, narrows } from "../select.ts";
import { field } from "../show/field.ts";
import type { Html } from "../show/html.ts";
import { shortId } from "../show/short-id.ts";
import { visible } from "../show/visible.ts";
import { titleOf } from "../title-of.ts";

const STATES = ["waiting", "delivered", "refused", "lost", "not-sent"];

/** Narrows a list, by the address alone. */
export function filterForm(path: string, control: Control, filter: Filter): Html {
  const webhooks = control.webhooks().map(({ id }) => id);
  const calls = control.calls();
  const sessions = [...new Set(calls.map(({ session }) => session))].filter((id) => id !== undefined);
  return html`<form method="get" action="${path}" class="fields" aria-label="Filter">
    ${path === paths.overview ? choice("operation", "Operation", operationsIn(calls), filter.operation) : ""}
    ${choice("webhook", "Webhook", webhooks, filter.webhook)} ${choice("session", "Session", sessions, filter.session)}
    ${choice("state", "Delivery state", STATES, filter.state)}
    <button>Filter</button>
    ${narrows(filter) ? html`<a href="${path}">Show all</a>` : ""}
  </form>`;
}

/** What was called, but for paths that are no operation: anything can be one of those. */
const operationsIn = (calls: readonly RecordedCall[]): string[] => {
  const known = calls.filter(({ kind, operation }) => kind === "trigger" || operation !== undefined);
  return [...new Set(known.map(titleOf))].sort();
};

function choice(name: string, label: string, known: readonly string[], chosen: string | undefined): Html {
  // What was filtered by stays visible when it is gone.
  const values = chosen === undefined || known.includes(chosen) ? known : [...known, chosen];
  const options = values.map(
    (value) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${visible(shortId(value))}</option>`,
  );
  const id = `filter-${name}`;
  return field(id, label, html`<select id="${id}" name="${name}"><option value="">any</option>${options}</select>`);
}

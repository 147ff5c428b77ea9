import { html } from "hono/html";
import { withParameters } from "../paths.ts";
import type { Filter, Selection } from "../select.ts";
import type { Html } from "../show/html.ts";

/** Which part of a list this is, and the way to the next. */
export function pager(path: string, filter: Filter, { entries, total, older }: Selection<unknown>): Html {
  const newest = { ...filter, before: undefined };
  return html`<p class="pager">
    <span>${entries.length} of ${total}</span>
    ${filter.before === undefined ? "" : html`<a href="${withParameters(path, { ...newest })}">Newest</a>`}
    ${older === undefined ? "" : html`<a href="${withParameters(path, { ...filter, before: older })}">Older</a>`}
  </p>`;
}

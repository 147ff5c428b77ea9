import { html } from "hono/html";
import { count } from "./count.ts";
import type { Html } from "./html.ts";
import { prettyJson } from "./pretty-json.ts";
import { visible } from "./visible.ts";

/** How a body is shown. */
export interface BodyView {
  readonly id: string;
  /** Whose body it is. */
  readonly of: string;
  /** Characters that are shown; undefined for all of them. */
  readonly limit: number | undefined;
  /** Names of fields whose values only the raw body shows. */
  readonly hidden?: readonly string[] | undefined;
  /** What is to be known of it besides. */
  readonly note?: string | undefined;
}

/** A body over several lines if it is JSON, and as it is. */
export function bodyOf(text: string, { id, of, limit, hidden = [], note }: BodyView): Html {
  if (text === "") return html`<p class="muted">The body is empty.</p>`;
  const pretty = prettyJson(text, hidden);
  const open = pretty === undefined && hidden.length === 0;
  return html`${pretty === undefined ? "" : html`<pre><code>${cut(pretty, limit)}</code></pre>`}
    <details id="${id}" ${open ? html`open` : ""}>
      <summary>Raw body<span class="visually-hidden"> of ${of}</span>, ${count(Buffer.byteLength(text), "byte")}</summary>
      <pre><code>${cut(text, limit)}</code></pre>
    </details>
    ${note === undefined ? "" : html`<p class="muted">${note}</p>`}`;
}

const cut = (text: string, limit = text.length) => [
  ...visible(text.slice(0, limit)),
  text.length > limit
    ? html`<span class="muted"> … ${count(text.length - limit, "more character")} on its own page</span>`
    : "",
];

import { html } from "hono/html";
import { count } from "./count.ts";
import type { Html } from "./html.ts";
import { visible } from "./visible.ts";

/** Headers, to be opened. @param of whose they are */
export function headersTable(id: string, of: string, headers: Readonly<Record<string, string>>): Html {
  const entries = Object.entries(headers);
  if (entries.length === 0) return html`<p class="muted">No headers.</p>`;
  return html`<details id="${id}">
    <summary>${count(entries.length, "header")}<span class="visually-hidden"> of ${of}</span></summary>
    <table class="headers">
      <caption class="visually-hidden">Headers of ${of}</caption>
      <thead>
        <tr><th scope="col">Name</th><th scope="col">Value</th></tr>
      </thead>
      <tbody>
        ${entries.map(([name, value]) => html`<tr><th scope="row">${visible(name)}</th><td>${visible(value)}</td></tr>`)}
      </tbody>
    </table>
  </details>`;
}

import { html } from "hono/html";
import type { SandboxWebhook } from "../../journal/records.ts";
import { paths, withParameters } from "../paths.ts";
import { badge } from "../show/badge.ts";
import type { Html } from "../show/html.ts";
import { shortId } from "../show/short-id.ts";
import { visible } from "../show/visible.ts";

/** The webhooks, and how they are. */
export function webhooksTable(webhooks: readonly SandboxWebhook[]): Html {
  if (webhooks.length === 0) return html`<p class="muted">None yet.</p>`;
  return html`<div class="scrolls" role="group" aria-label="Table of webhooks" tabindex="0">
    <table>
      <caption class="visually-hidden">Webhooks</caption>
      <thead>
        <tr>
          <th scope="col">Id</th><th scope="col">URL</th><th scope="col">Status</th><th scope="col">Verification</th>
          <th scope="col">Lost in a row</th><th scope="col">Event types</th><th scope="col">Secret and headers</th>
        </tr>
      </thead>
      <tbody>
        ${webhooks.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row({
  id,
  url,
  status,
  degraded,
  verification,
  lost,
  event_types = [],
  headers = [],
  secret,
}: SandboxWebhook) {
  const name = shortId(id);
  return html`<tr id="row-${name}">
    <th scope="row"><a href="${withParameters(paths.deliveries, { webhook: id })}">${visible(name)}</a></th>
    <td class="mono">${visible(url)}</td>
    <td>${badge(degraded ? "degraded" : status, status === "active" ? "good" : degraded ? "bad" : "open")}</td>
    <td>${verification}</td>
    <td>${lost}</td>
    <td class="mono">${event_types.length === 0 ? "none" : visible(event_types.join(", "))}</td>
    <td>
      <details id="secret-${name}">
        <summary>Show<span class="visually-hidden"> secret and headers of ${name}</span></summary>
        <dl class="facts">
          <dt>Secret</dt><dd class="mono">${visible(secret)}</dd>
          <dt>Id</dt><dd class="mono">${visible(id)}</dd>
          ${headers.map((header) => html`<dt>${visible(header.name)}</dt><dd class="mono">${visible(header.value)}</dd>`)}
        </dl>
      </details>
    </td>
  </tr>`;
}

import { html } from "hono/html";
import type { Html } from "./html.ts";

/** Milliseconds as a person reads them. */
export const milliseconds = (value: number): string => `${value.toLocaleString("en")} ms`;

/** How long an attempt took, as a bar against what it may take, and as text. @param of whose latency it is */
export function latency(duration: number, timeout: number, of: string): Html {
  const third = Math.round(timeout / 3);
  return html`<span class="latency">
    <meter min="0" max="${timeout}" low="${third}" high="${2 * third}" optimum="0"
      value="${Math.min(duration, timeout)}" aria-label="Latency of ${of}"></meter>
    <span class="number">${milliseconds(duration)}</span>
    <span class="limit">of ${milliseconds(timeout)}</span>
  </span>`;
}

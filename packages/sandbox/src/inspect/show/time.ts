import { html } from "hono/html";
import type { Html } from "./html.ts";

/** A time of day, in UTC as all times in deliveries are. @param at milliseconds since 1970 */
export function timeOfDay(at: number): Html {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(11, 23)}</time>`;
}

/** A date and time. @param at milliseconds since 1970 */
export function dateAndTime(at: number): Html {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 23)} UTC</time>`;
}

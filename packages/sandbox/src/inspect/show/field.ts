import { html } from "hono/html";
import type { Html } from "./html.ts";

/** A control with its label. @param id the `id` of the control */
export const field = (id: string, label: string, control: Html): Html =>
  html`<div class="field"><label for="${id}">${label}</label> ${control}</div>`;

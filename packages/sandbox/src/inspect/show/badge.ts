import { html } from "hono/html";
import type { Html } from "./html.ts";

/** What a state means, which its colour repeats. */
export type Tone = "good" | "bad" | "open" | "plain";

/** A state, in words. */
export const badge = (text: string | number, tone: Tone): Html => html`<span class="badge ${tone}">${text}</span>`;

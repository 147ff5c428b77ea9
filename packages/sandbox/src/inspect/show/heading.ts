import { html } from "hono/html";
import type { Html } from "./html.ts";

/** How deep a part of a page lies: one is shown on a page of its own, and within a list. */
export type Level = 2 | 3;

export const heading = (level: Level, text: string): Html =>
  level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;

import { html } from "hono/html";
import { paths } from "../paths.ts";
import { visible } from "../show/visible.ts";
import type { Page } from "./layout.ts";

/** Why something cannot be shown or done. */
export const problemPage = (message: string): Page => ({
  title: "Not done",
  content: html`<h1>That did not work</h1>
    <p data-told>${visible(message)}</p>
    <p><a href="${paths.overview}">To the overview</a></p>`,
});

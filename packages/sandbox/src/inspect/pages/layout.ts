import { html } from "hono/html";
import { scriptFile, styleFile } from "../assets.ts";
import { paths } from "../paths.ts";
import type { Html } from "../show/html.ts";

/** One page. */
export interface Page {
  readonly title: string;
  /** Which entry of the navigation it is. */
  readonly current?: string | undefined;
  readonly content: Html;
}

const entries: readonly (readonly [path: string, name: string])[] = [
  [paths.overview, "Overview"],
  [paths.deliveries, "Deliveries"],
];

/** What all pages have in common. @param url where the sandbox listens */
export const layout = ({ title, current, content }: Page, url: string): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title} · DevRev sandbox</title>
        <link rel="icon" href="${paths.asset("icon.svg")}">
        <link rel="stylesheet" href="${paths.asset(styleFile)}">
        <script type="module" src="${paths.asset(scriptFile)}"></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <p class="name">DevRev sandbox <span class="mono">${url}</span></p>
          <nav aria-label="Pages">
            <ul>
              ${entries.map(([path, name]) => html`<li><a href="${path}" ${path === current ? html`aria-current="page"` : ""}>${name}</a></li>`)}
            </ul>
          </nav>
          <p id="connection" class="needs-script"></p>
        </header>
        <p id="news" role="status" class="visually-hidden"></p>
        <main id="content" tabindex="-1">${content}</main>
      </body>
    </html>`;

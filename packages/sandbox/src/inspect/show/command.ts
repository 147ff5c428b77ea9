import { html, raw } from "hono/html";
import type { Html } from "./html.ts";

/** What a shell is to be given, exactly: the parser of a page would turn a carriage return into a new line. */
const exact = (text: string) => text.split("\r").flatMap((part, index) => (index ? [raw("&#13;"), part] : [part]));

/** A command, and where there is a script a button that copies it. @param name what the button says */
export const command = (id: string, text: string, name: string): Html =>
  html`<div class="command">
    <pre id="${id}"><code>${exact(text)}</code></pre>
    <button type="button" class="needs-script" data-copy="${id}">${name}</button>
  </div>`;

/** A command that is shown when it is opened; the button is there at once. */
export const closedCommand = (id: string, text: string, name: string, of: string): Html =>
  html`<div class="command">
    <details id="${id}-shown">
      <summary>As curl<span class="visually-hidden"> of ${of}</span></summary>
      <pre id="${id}"><code>${exact(text)}</code></pre>
    </details>
    <button type="button" class="needs-script" data-copy="${id}">${name}<span class="visually-hidden"> ${of}</span></button>
  </div>`;

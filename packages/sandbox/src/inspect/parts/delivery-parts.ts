import { html } from "hono/html";
import { curlOfDelivery } from "../../control/curl.ts";
import type { RecordedDelivery } from "../../journal/records.ts";
import { paths } from "../paths.ts";
import { bodyOf } from "../show/body.ts";
import { closedCommand } from "../show/command.ts";
import { heading, type Level } from "../show/heading.ts";
import type { Html } from "../show/html.ts";
import { attemptsOf } from "./attempts.ts";

/** What a delivery's body and attempts are, and what one can do with it. */
export function deliveryParts(
  delivery: RecordedDelivery,
  { level, limit, timeout }: { readonly level: Level; readonly limit: number | undefined; readonly timeout: number },
): Html {
  const { id, body } = delivery;
  const curl = curlOfDelivery(delivery);
  return html`<div class="actions">
      <form method="post" action="${paths.redeliver(id)}" data-in-place>
        <button>Redeliver<span class="visually-hidden"> ${id}</span></button>
      </form>
      ${curl === undefined ? "" : closedCommand(`${id}-curl`, curl, "Copy as curl", id)}
    </div>
    ${heading(level, "Attempts")} ${attemptsOf(delivery, timeout)}
    ${heading(level, "Body")} ${bodyOf(body, { id: `${id}-raw`, of: id, limit })}`;
}

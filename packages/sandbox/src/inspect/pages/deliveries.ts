import { html } from "hono/html";
import type { Control } from "../../control/control.ts";
import { deliveryLine } from "../parts/delivery-line.ts";
import { deliveryParts } from "../parts/delivery-parts.ts";
import { filterForm } from "../parts/filter-form.ts";
import { pager } from "../parts/older.ts";
import { paths } from "../paths.ts";
import { type Filter, narrows, selectDeliveries } from "../select.ts";
import type { Page } from "./layout.ts";
import { EXCERPT } from "./overview.ts";

/** All deliveries, newest first. */
export function deliveriesPage(control: Control, filter: Filter): Page {
  const { timeout } = control.state();
  const selection = selectDeliveries(control, filter);
  return {
    title: "Deliveries",
    current: paths.deliveries,
    content: html`<h1>Deliveries</h1>
      ${filterForm(paths.deliveries, control, filter)}
      ${
        selection.entries.length === 0
          ? html`<p class="muted">${narrows(filter) ? "No delivery is like that." : "Nothing has been delivered yet."}</p>`
          : html`<ol class="lines" reversed>
              ${selection.entries.map(
                (delivery) => html`<li id="${delivery.id}" class="line" data-delivery="${delivery.id}">
                  <a href="${paths.delivery(delivery.id)}">${delivery.id}</a>
                  <details id="${delivery.id}-details">
                    <summary>${deliveryLine(delivery, timeout)}</summary>
                    ${deliveryParts(delivery, { level: 2, limit: EXCERPT, timeout })}
                  </details>
                </li>`,
              )}
            </ol>`
      }
      ${pager(paths.deliveries, filter, selection)}`,
  };
}

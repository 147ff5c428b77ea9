import { announce } from "./announce.ts";
import { renew } from "./live.ts";
import { parsePage } from "./page.ts";

/** Sends forms that are marked so without leaving the page, and says what came of it. */
export function submitInPlace(): void {
  const underWay = new Set<HTMLFormElement>();
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !("inPlace" in form.dataset)) return;
    event.preventDefault();
    if (underWay.has(form)) return;
    underWay.add(form);
    try {
      const response = await fetch(form.action, { method: "POST" });
      const told = parsePage(await response.text()).querySelector("[data-told]")?.textContent;
      announce(told ?? (response.ok ? "Done" : "That did not work"));
      renew();
    } catch {
      announce("Not done: the sandbox does not answer");
    } finally {
      underWay.delete(form);
    }
  });
}

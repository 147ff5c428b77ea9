import { announce } from "./announce.ts";

/** Milliseconds for which a button says that it has copied. */
const SAID = 2_000;

/** Lets the buttons copy what they stand for. */
export function copyOnClick(): void {
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : undefined;
    const source = document.getElementById(button?.dataset["copy"] ?? "");
    if (!button || !source) return;
    try {
      await navigator.clipboard.writeText(source.textContent ?? "");
      announce("Copied");
      button.classList.add("copied");
      setTimeout(() => button.classList.remove("copied"), SAID);
    } catch {
      // The browser does not let pages copy: the text is selected, for whoever looks to do it.
      source.closest("details")?.setAttribute("open", "");
      getSelection()?.selectAllChildren(source);
      announce("Not copied: the text is selected instead");
    }
  });
}

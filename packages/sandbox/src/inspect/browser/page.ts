import { morph } from "./morph.ts";

const CONTENT = "main";

/** What the sandbox answered, as a page; its scripts do not run. */
export const parsePage = (text: string): Document => new DOMParser().parseFromString(text, "text/html");

/** Ids of the deliveries that a page lists. */
export const deliveriesOn = (page: Document): ReadonlySet<string | undefined> =>
  new Set([...page.querySelectorAll<HTMLElement>("[data-delivery]")].map(({ dataset }) => dataset["delivery"]));

/** Fetches this very page again, and makes of the one that is shown what it is by now. */
export async function renewPage(): Promise<void> {
  const response = await fetch(location.href);
  const [shown, fresh] = [document, parsePage(await response.text())].map((page) => page.querySelector(CONTENT));
  if (!shown || !fresh) return;
  const hadFocus = shown.contains(document.activeElement);
  morph(shown, fresh);
  // What had the focus is gone: whoever works with the keyboard goes on from here, not from the top.
  if (hadFocus && !shown.contains(document.activeElement)) (shown as HTMLElement).focus({ preventScroll: true });
}

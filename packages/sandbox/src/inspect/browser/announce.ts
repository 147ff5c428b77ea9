/** Milliseconds between two announcements of what comes by itself, so that a storm is not read out one by one. */
const PAUSE = 4_000;

/** Has a screen reader say something when it has finished what it says now. */
export function announce(text: string): void {
  const news = document.getElementById("news");
  if (!news) return;
  // The same words twice would be no change.
  news.textContent = news.textContent === text ? `${text}\u00a0` : text;
}

let unsaid = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let said = Number.NEGATIVE_INFINITY;

/** Announces deliveries that have come, at once or together with those that come meanwhile. */
export function announceDeliveries(number: number): void {
  unsaid += number;
  if (unsaid === 0 || timer !== undefined) return;
  timer = setTimeout(
    () => {
      announce(unsaid === 1 ? "1 new delivery" : `${unsaid} new deliveries`);
      said = performance.now();
      unsaid = 0;
      timer = undefined;
    },
    Math.max(0, said + PAUSE - performance.now()),
  );
}

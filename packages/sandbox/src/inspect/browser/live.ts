import { announce, announceDeliveries } from "./announce.ts";
import { deliveriesOn, renewPage } from "./page.ts";

/** Milliseconds between the end of one renewal and the begin of the next. */
const PAUSE = 250;

let listed = deliveriesOn(document);
let renewing = false;
let again = false;

/** Renews the page; what changes meanwhile is waited for no longer than a moment, then seen together. */
export async function renew(): Promise<void> {
  again = true;
  if (renewing) return;
  renewing = true;
  try {
    while (again) {
      again = false;
      await renewPage();
      const before = listed;
      listed = deliveriesOn(document);
      announceDeliveries([...listed].filter((id) => !before.has(id)).length);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  } catch {
    // The stream of changes breaks as well, and says so; once it is back, the page is renewed.
  } finally {
    renewing = false;
  }
}

/** Follows the sandbox's changes while the page is seen: a browser has few connections to give to pages that are not. */
export function follow(): void {
  const connection = document.getElementById("connection");
  let changes: EventSource | undefined;
  const tell = (text: string) => {
    if (!connection || connection.textContent === text) return;
    if (connection.textContent) announce(text);
    connection.textContent = text;
  };
  const connect = () => {
    changes = new EventSource("/_sandbox/changes");
    changes.addEventListener("open", () => {
      tell("Live");
      renew();
    });
    changes.addEventListener("change", renew);
    changes.addEventListener("error", () => tell("Not live: the sandbox does not answer"));
  };
  const turn = () => {
    changes?.close();
    if (document.visibilityState === "visible") connect();
  };
  document.addEventListener("visibilitychange", turn);
  turn();
}

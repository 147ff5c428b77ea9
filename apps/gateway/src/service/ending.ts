import { setTimeout as sleep } from "node:timers/promises";
import type { ApiLog } from "../api/services.ts";
import type { Assembled } from "./assemble.ts";
import type { Listening } from "./server.ts";
import type { CloseOptions, Gateway } from "./start.ts";
import type { Stores } from "./stores.ts";

/** Milliseconds for answers under way; with the stores, an end takes 10 s at most, the drain besides. */
const GRACE = 8_000;

/** Milliseconds for the stores to let go. */
const LETTING_GO = 1_500;

interface Ending {
  readonly parts: Assembled;
  readonly listening: Listening;
  readonly stores: Stores;
  /** Milliseconds. */
  readonly drain: number;
  readonly log: ApiLog;
}

/** The way in which a gateway ends, once, whoever asks for it and how often. */
export function createEnding({ parts, listening, stores, drain, log }: Ending): Pick<Gateway, "close" | "closed"> {
  const hurry = new AbortController();
  let resolve = () => {};
  const closed = new Promise<void>((done) => {
    resolve = done;
  });
  let isEnding = false;

  const end = async (grace: number) => {
    log.info({ drain: drain / 1_000 }, "the gateway is shutting down");
    parts.retire();
    listening.retire();
    await sleep(drain, undefined, { signal: hurry.signal }).catch(() => {});
    parts.end();
    await listening.stop(grace, hurry.signal);
    await Promise.race([letGo(), sleep(LETTING_GO, undefined, { ref: false })]);
    log.info({}, "the gateway has ended");
  };
  const letGo = async () => {
    try {
      await parts.close();
      await Promise.all([stores.store.close(), stores.ledger.close()]);
    } catch (err) {
      log.warn({ err }, "a store could not be closed in order");
    }
  };

  return {
    closed,
    close({ grace = GRACE }: CloseOptions = {}) {
      if (grace === 0) hurry.abort();
      if (!isEnding) void end(grace).then(resolve);
      isEnding = true;
      return closed;
    },
  };
}

import { type RunEvent, toEvent } from "../event.ts";
import type { Status } from "../status.ts";
import { freeze } from "./freeze.ts";
import type { Store } from "./store.ts";

/** Entries asked for at once: few, since each may be as large as a delivery may be, 1 MiB. */
export const BATCH = 25;

/** What a read gave, for all who took part in it. */
export interface Batch {
  /** Frozen, since none of the readers has them alone. */
  readonly events: readonly RunEvent[];
  /** Where the last of them left the run; undefined when there are none. */
  readonly status: Status | undefined;
}

/**
 * Reads of a store that several readers take part in: all readers of a run are woken at once, most stand at the same place,
 * and the store is asked once for all of them. A read is forgotten as soon as it is through.
 */
export class JointReads {
  readonly #store: Store;
  readonly #underWay = new Map<string, Map<number, Promise<Batch>>>();

  private constructor(store: Store) {
    this.#store = store;
  }

  static readonly #of = new WeakMap<Store, JointReads>();

  /** Those of a store, whoever asks. */
  static of(store: Store): JointReads {
    const known = JointReads.#of.get(store);
    if (known) return known;
    const made = new JointReads(store);
    JointReads.#of.set(store, made);
    return made;
  }

  /** Nobody takes part any more in what is being read of a run: it may have been read before the log has grown. */
  outdate(run: string): void {
    this.#underWay.delete(run);
  }

  /** The events behind `after`, at most `BATCH`. What stood in the log when its reads were outdated last is among them. */
  read(run: string, after: number): Promise<Batch> {
    const ofRun = this.#underWay.get(run) ?? new Map<number, Promise<Batch>>();
    this.#underWay.set(run, ofRun);
    const found = ofRun.get(after);
    if (found) return found;
    const reading = this.#read(run, after).finally(() => {
      ofRun.delete(after);
      if (ofRun.size === 0 && this.#underWay.get(run) === ofRun) this.#underWay.delete(run);
    });
    ofRun.set(after, reading);
    return reading;
  }

  async #read(run: string, after: number): Promise<Batch> {
    const entries = await this.#store.read(run, after, BATCH);
    return { events: entries.map((entry) => freeze(toEvent(entry))), status: entries.at(-1)?.status };
  }
}

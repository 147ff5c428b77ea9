import { StoreUnavailableError } from "../../../errors/store-unavailable-error.ts";
import { Watchers } from "../../watchers.ts";
import type { Keys } from "../keys.ts";
import { backoff } from "../link/backoff.ts";
import type { Connection } from "../link/connection.ts";
import type { Operations } from "../link/operations.ts";
import { Line } from "./line.ts";

/** A run that somebody in this process watches. */
interface Watched {
  readonly run: string;
  readers: number;
  /** Where its wake-ups come in; undefined while they do not. */
  line: Line | undefined;
  attaching: Promise<void> | undefined;
}

/**
 * The wake-ups of this process: one line to each node that has watched runs, so one line where there is no cluster, however
 * many the watchers. When a line is lost, its runs move to another, and their watchers are woken, since nobody knows what
 * they missed.
 */
export class WakeUps {
  readonly #connection: Connection;
  readonly #operations: Operations;
  readonly #keys: Keys;
  readonly #watchers = new Watchers();
  readonly #watched = new Map<string, Watched>();
  readonly #runOf = new Map<string, string>();
  readonly #lines = new Map<string, Promise<Line>>();
  #isClosed = false;

  constructor(connection: Connection, operations: Operations, keys: Keys) {
    this.#connection = connection;
    this.#operations = operations;
    this.#keys = keys;
    // The old lines may stand and yet lead to a server that hears of nothing any more.
    connection.onReplaced = () => this.#dropLines();
  }

  /** @throws {StoreUnavailableError} when wake-ups cannot be had now */
  async watch(run: string, wake: () => void): Promise<() => void> {
    const watched = this.#watched.get(run) ?? { run, readers: 0, line: undefined, attaching: undefined };
    this.#watched.set(run, watched);
    this.#runOf.set(this.#keys.of(run).wake, run);
    watched.readers++;
    const remove = this.#watchers.add(run, wake);
    let isWatching = true;
    const stop = () => {
      if (!isWatching) return;
      isWatching = false;
      remove();
      watched.readers--;
      this.#release(watched);
    };
    try {
      await this.#operations.run(async () => {
        if (!watched.line) await this.#attach(watched);
      });
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  #release(watched: Watched): void {
    if (watched.readers || watched.attaching) return;
    const { wake } = this.#keys.of(watched.run);
    this.#watched.delete(watched.run);
    this.#runOf.delete(wake);
    watched.line?.unsubscribe(wake);
  }

  #attach(watched: Watched): Promise<void> {
    watched.attaching ??= this.#subscribe(watched).finally(() => {
      watched.attaching = undefined;
      this.#release(watched);
    });
    return watched.attaching;
  }

  async #subscribe(watched: Watched): Promise<void> {
    const { run, wake } = this.#keys.of(watched.run);
    let line: Line;
    try {
      line = await this.#lineTo(run);
      await line.subscribe(wake);
    } catch (cause) {
      // A command finds the way where a subscription does not: it is told to which node the slot went.
      await this.#operations.within((ask) => ask("EXISTS", run));
      line = await this.#lineTo(run);
      await line.subscribe(wake).catch((error) => {
        throw new StoreUnavailableError("Redis does not take a subscription", String(error.message ?? cause), error);
      });
    }
    if (line.isLost) throw new StoreUnavailableError("Redis cut the connection", "try again");
    watched.line = line;
  }

  #lineTo(run: string): Promise<Line> {
    const { address, client } = this.#connection.nodeOf(run);
    const known = this.#lines.get(address);
    if (known) return known;
    const onLost = () => {
      if (this.#lines.get(address) === opening) this.#lines.delete(address);
      opening.then((line) => this.#moveFrom(line)).catch(() => {});
    };
    const onMessage = (channel: string) => {
      const watched = this.#runOf.get(channel);
      if (watched !== undefined) this.#watchers.wake(watched);
    };
    const opening = client().then((node) => Line.open(node, { onMessage, onLost }));
    this.#lines.set(address, opening);
    opening.catch(() => {
      if (this.#lines.get(address) === opening) this.#lines.delete(address);
      this.#connection.doubt();
    });
    return opening;
  }

  #moveFrom(line: Line): void {
    for (const watched of this.#watched.values()) {
      if (watched.line !== line) continue;
      watched.line = undefined;
      this.#recover(watched);
    }
  }

  async #recover(watched: Watched): Promise<void> {
    for (let failures = 0; watched.readers && !watched.line && !this.#isClosed; failures++) {
      await this.#attach(watched).catch(() => new Promise((resolve) => setTimeout(resolve, backoff(failures)).unref()));
    }
    this.#watchers.wake(watched.run);
  }

  async #dropLines(): Promise<void> {
    const lines = [...this.#lines.values()];
    this.#lines.clear();
    for (const opening of lines) opening.then((line) => line.close()).catch(() => {});
  }

  close(): void {
    this.#isClosed = true;
    this.#watchers.end();
    this.#dropLines();
  }
}

import { StoreUnavailableError } from "../../../errors/store-unavailable-error.ts";

/**
 * Operations under way at once. Of ten thousand starts on a busy machine with two processors, none took longer than the
 * default second with 500; with 2,000, some did.
 */
const MOST_UNDER_WAY = 500;

/** Operations that wait, each with what it is about to write: 100 MB where that is 2 kB. */
const MOST_WAITING = 50_000;

interface Waiting {
  readonly begin: () => void;
  readonly refuse: (reason: StoreUnavailableError) => void;
}

/**
 * Lets so many operations be under way at once; the others wait for their turn, in order. So the time that an operation takes
 * is the server's, and not that of thousands which began in the same moment.
 */
export class Turns {
  #underWay = 0;
  readonly #waiting: Waiting[] = [];

  /**
   * Resolves when it is the operation's turn, which ends with {@link pass}.
   *
   * @throws {StoreUnavailableError} when too many wait already, or when they are refused
   */
  async take(): Promise<void> {
    if (this.#underWay < MOST_UNDER_WAY) {
      this.#underWay++;
      return;
    }
    if (this.#waiting.length >= MOST_WAITING) {
      const reason = `${MOST_WAITING} operations of this process wait for Redis already`;
      throw new StoreUnavailableError(reason, "do less at once, or share the work among processes");
    }
    await new Promise<void>((begin, refuse) => this.#waiting.push({ begin, refuse }));
  }

  pass(): void {
    const next = this.#waiting.shift();
    if (next) next.begin();
    else this.#underWay--;
  }

  /** Refuses all that wait. */
  refuse(reason: StoreUnavailableError): void {
    for (const { refuse } of this.#waiting.splice(0)) refuse(reason);
  }
}

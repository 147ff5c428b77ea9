import { setImmediate, setTimeout } from "node:timers/promises";
import { LedgerUnavailableError } from "../errors/ledger-unavailable-error.ts";
import { unavailable } from "./failure.ts";
import { openServer, type Server } from "./server.ts";

/** Milliseconds between two attempts to connect, from the first to the longest; half of it is chance. */
const SHORTEST = 50;
const LONGEST = 1_000;

/**
 * The way to Redis, for as long as the ledger is open. A server that is lost, hangs, or turned into a replica is replaced by
 * connecting anew, until that succeeds.
 */
export class Link {
  readonly #url: string;
  readonly #timeout: number;
  readonly #underWay = new Set<Promise<unknown>>();
  #server: Server | undefined;
  /** Why it could not be replaced when that was tried last. */
  #failure: unknown;
  #isReplacing = false;
  #isClosed = false;

  private constructor(url: string, timeout: number) {
    this.#url = url;
    this.#timeout = timeout;
  }

  static async open(url: string, timeout: number): Promise<Link> {
    const link = new Link(url, timeout);
    try {
      await link.#connect([]);
    } catch (error) {
      throw unavailable(error).error;
    }
    return link;
  }

  /**
   * Sends one command; its key comes second.
   *
   * @throws {LedgerUnavailableError} within the timeout, also where the server says nothing
   */
  ask(command: string, key: string, ...args: readonly (string | number)[]): Promise<unknown> {
    return this.#send(key, [command, key, ...args.map(String)]);
  }

  /** Runs a script of one key. */
  run(script: string, key: string, ...args: readonly (string | number)[]): Promise<unknown> {
    return this.#send(key, ["EVAL", script, "1", key, ...args.map(String)]);
  }

  /** After what was begun. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#underWay);
    this.#server?.destroy();
  }

  async #send(key: string, args: readonly string[]): Promise<unknown> {
    const server = this.#server;
    if (this.#isClosed || !server) throw new LedgerUnavailableError("the ledger in Redis is closed", "open it again");
    const answered = new AbortController();
    const late = setTimeout(this.#timeout, undefined, { signal: answered.signal }).then(async () => {
      // Where this process itself was busy for so long, the answer may be there, and be read in this turn.
      await setImmediate();
      throw new Error(`it did not answer within ${this.#timeout} ms`);
    });
    const sending = Promise.race([late, server.send(key, args)]);
    this.#underWay.add(sending);
    try {
      return await sending;
    } catch (cause) {
      const { error, isServerLost } = unavailable(cause);
      if (!isServerLost) throw error;
      this.#replace(server);
      throw this.#failure === undefined ? error : unavailable(this.#failure).error;
    } finally {
      answered.abort();
      this.#underWay.delete(sending);
    }
  }

  async #connect(known: readonly string[]): Promise<void> {
    let opened: Server | undefined;
    opened = await openServer(this.#url, known, () => opened && this.#replace(opened));
    this.#server = opened;
  }

  /** Until another is there, commands go on to this one, which may only have been slow. */
  async #replace(doubted: Server): Promise<void> {
    if (doubted !== this.#server || this.#isReplacing || this.#isClosed) return;
    this.#isReplacing = true;
    for (let pause = SHORTEST; !this.#isClosed; pause = Math.min(LONGEST, pause * 2)) {
      try {
        await this.#connect(doubted.nodes);
        break;
      } catch (error) {
        this.#failure = error;
        await setTimeout((pause * (1 + Math.random())) / 2, undefined, { ref: false });
      }
    }
    this.#failure = undefined;
    this.#isReplacing = false;
    if (this.#isClosed) this.#server?.destroy();
    await setTimeout(this.#timeout, undefined, { ref: false });
    doubted.destroy();
  }
}

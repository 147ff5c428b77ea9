import { setMaxListeners } from "node:events";
import { StoreUnavailableError } from "../../../errors/store-unavailable-error.ts";
import { RedisUnsuitableError } from "../errors/redis-unsuitable-error.ts";
import type { Script } from "../scripts/script.ts";
import type { Connection } from "./connection.ts";
import { nextStep, told } from "./next-step.ts";
import { patience } from "./patience.ts";
import { Turns } from "./turns.ts";

/** What an operation may ask of the server. Rejects once the operation's time is over, and sends nothing more. */
export interface Ask {
  (command: string, key: string, ...args: (string | number)[]): Promise<unknown>;
  /** Runs a script. All keys share a slot. */
  script(script: Script, keys: readonly [string, ...string[]], args: readonly (string | number)[]): Promise<unknown>;
}

/** Carries out a store's operations: each in its turn and within its time, each failure told as a `StoreUnavailableError`. */
export class Operations {
  readonly #connection: Connection;
  readonly #timeout: number;
  readonly #running = new Set<Promise<unknown>>();
  readonly #turns = new Turns();
  /** When the server answered last, whatever it said, by performance.now(). */
  #answered = 0;
  #isClosed = false;

  constructor(connection: Connection, timeout: number) {
    this.#connection = connection;
    this.#timeout = timeout;
  }

  /** @throws {StoreUnavailableError} */
  async run<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new StoreUnavailableError("the store is closed", "open another");
    const running = this.#inTurn(work);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Does what may be left undone, after the answer. Resolves when it is done or left. */
  async later(work: (ask: Ask) => Promise<unknown>): Promise<void> {
    await this.run(work).catch(() => {});
  }

  /** Begins nothing more; resolves when what was begun is done. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#running);
  }

  async #inTurn<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    await this.#turns.take();
    try {
      return await this.within(work);
    } finally {
      this.#turns.pass();
    }
  }

  /** Does at once what belongs to an operation that has its turn. */
  async within<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    const began = performance.now();
    const abort = new AbortController();
    // One listener for each command under way is no leak.
    setMaxListeners(0, abort.signal);
    let end = () => {};
    const late = new Promise<never>((_, reject) => {
      const giveUp = () => {
        this.#connection.doubt();
        const reason = `Redis did not answer within ${this.#timeout} ms`;
        const next = "look at the server and the network; what was sent may have been done";
        const error = new StoreUnavailableError(reason, next, this.#connection.failure);
        reject(error);
        abort.abort(error);
        // A server that has said nothing since would let everyone who waits for a turn wait in vain.
        if (this.#answered < began) this.#turns.refuse(error);
      };
      end = patience(this.#timeout, giveUp);
    });
    try {
      return await Promise.race([late, work(this.#ask(abort.signal))]);
    } finally {
      end();
    }
  }

  #ask(signal: AbortSignal): Ask {
    const send = async (args: string[], key: string): Promise<unknown> => {
      signal.throwIfAborted();
      try {
        const reply = await this.#connection.send(key, args, signal);
        this.#answered = performance.now();
        return reply;
      } catch (error) {
        throw error instanceof Error && error.message.startsWith("NOSCRIPT") ? error : this.#unavailable(error);
      }
    };
    const ask = (command: string, key: string, ...args: (string | number)[]) =>
      send([command, key, ...args.map(String)], key);
    const script: Ask["script"] = async ({ lua, sha }, keys, args) => {
      const rest = [String(keys.length), ...keys, ...args.map(String)];
      try {
        return await send(["EVALSHA", sha, ...rest], keys[0]);
      } catch (error) {
        if (error instanceof StoreUnavailableError) throw error;
        // A server that was restarted, or was told to, has forgotten its scripts; this teaches it again.
        return send(["EVAL", lua, ...rest], keys[0]);
      }
    };
    return Object.assign(ask, { script });
  }

  #unavailable(cause: unknown): StoreUnavailableError {
    if (cause instanceof StoreUnavailableError) return cause;
    if (cause instanceof RedisUnsuitableError) return unsafe(cause);
    const { isAnswer, isWrongNode, next } = nextStep(cause);
    if (isAnswer) this.#answered = performance.now();
    if (!isAnswer || isWrongNode) this.#connection.doubt();
    const reason = isAnswer ? cause : (this.#connection.failure ?? cause);
    if (reason instanceof RedisUnsuitableError) return unsafe(reason);
    return new StoreUnavailableError(
      `Redis ${isAnswer ? "refused" : "cannot be reached"}: ${told(reason)}`,
      next,
      reason,
    );
  }
}

/** Another server has taken the place of the one that was checked when the store was opened. */
function unsafe(cause: RedisUnsuitableError): StoreUnavailableError {
  return new StoreUnavailableError(`Redis is not safe any more: ${cause.reason}`, cause.next, cause);
}

import type { RedisClient } from "./driver.ts";
import { check, readInfo } from "./info.ts";

/**
 * Holds the server behind a connection against what runs need: at its first use, and again whenever the connection broke,
 * since the same address may lead to another server by then.
 */
class Guard {
  readonly #client: RedisClient;
  /** How often the connection broke. */
  #breaks = 0;
  #isSuitable = false;
  #checking: Promise<void> | undefined;

  constructor(client: RedisClient) {
    this.#client = client;
    const doubt = () => {
      this.#breaks++;
      this.#isSuitable = false;
    };
    for (const event of ["error", "reconnecting", "end"]) client.on(event, doubt);
  }

  /**
   * Resolves once the server is known to be suitable.
   *
   * @throws what {@link check} throws, each time anew until the server has been mended
   */
  async assure(): Promise<void> {
    while (!this.#isSuitable) {
      this.#checking ??= this.#check().finally(() => {
        this.#checking = undefined;
      });
      await this.#checking;
    }
  }

  async #check(): Promise<void> {
    const breaks = this.#breaks;
    check(await readInfo(this.#client));
    this.#isSuitable = breaks === this.#breaks;
  }
}

const guards = new WeakMap<RedisClient, Guard>();

/** The guard of a client, which all stores share that were given it. */
export function guardOf(client: RedisClient): Guard {
  const guard = guards.get(client) ?? new Guard(client);
  guards.set(client, guard);
  return guard;
}

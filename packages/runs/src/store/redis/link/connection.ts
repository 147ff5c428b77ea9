import { backoff } from "./backoff.ts";
import { openServer } from "./open.ts";
import type { Node, Server } from "./server.ts";

/** Milliseconds for which a new server is not doubted. */
const TRUST = 1_000;

/**
 * The way to the server, for as long as the store is open. Where the store was opened by an address, a server that is lost,
 * hangs, or stopped taking writes is replaced by opening another, which also looks up names and the layout of a cluster
 * again. A client that was given is its owner's to mend.
 */
export class Connection {
  #server: Server;
  readonly #url: string | undefined;
  /** Milliseconds for what is under way on a server that is replaced. */
  readonly #grace: number;
  #since = performance.now();
  #isReplacing = false;
  #isClosed = false;
  /** Why the server could not be replaced when that was tried last. */
  failure: unknown;
  /** Called when commands go to another server from now on. */
  onReplaced: () => void = () => {};

  constructor(server: Server, url?: string, grace = 0) {
    this.#server = server;
    this.#url = url;
    this.#grace = grace;
  }

  static async open(url: string, grace: number): Promise<Connection> {
    let onLost = () => {};
    const server = await openServer(url, [], () => onLost());
    const connection = new Connection(server, url, grace);
    onLost = () => connection.#lose(server);
    return connection;
  }

  send(key: string, args: string[], signal: AbortSignal): Promise<unknown> {
    return this.#server.send(key, args, signal);
  }

  nodeOf(key: string): Node {
    return this.#server.nodeOf(key);
  }

  /** Opens another server in place of one that may hang, unless it is new. What is under way on it goes on meanwhile. */
  doubt(): void {
    if (performance.now() - this.#since > TRUST) this.#replace();
  }

  #lose(server: Server): void {
    if (server === this.#server) this.#replace();
  }

  async #replace(): Promise<void> {
    if (this.#url === undefined || this.#isReplacing) return;
    this.#isReplacing = true;
    for (let failures = 0; !this.#isClosed; failures++) {
      const old = this.#server;
      let server: Server | undefined;
      try {
        server = await openServer(this.#url, old.addresses, () => server && this.#lose(server));
      } catch (failure) {
        this.failure = failure;
        await new Promise((resolve) => setTimeout(resolve, backoff(failures)).unref());
        continue;
      }
      if (this.#isClosed) server.destroy();
      this.#server = server;
      this.#since = performance.now();
      this.failure = undefined;
      this.onReplaced();
      setTimeout(() => old.destroy(), this.#grace).unref();
      break;
    }
    this.#isReplacing = false;
  }

  close(): void {
    this.#isClosed = true;
    if (this.#url !== undefined) this.#server.destroy();
  }
}

import { end, type RedisClient } from "../link/driver.ts";
import { within } from "../link/within.ts";

/** Milliseconds between two questions whether the line still stands, and for each answer. */
const PULSE = 2_000;

interface Listener {
  /** Called for each message of a channel. */
  onMessage(channel: string): void;
  /** Called once, when nothing comes any more. */
  onLost(): void;
}

/**
 * One connection on which a node tells of entries, for all watchers of this process. It is never mended: once it is lost,
 * whoever needs it opens another.
 */
export class Line {
  readonly #client: RedisClient;
  readonly #listener: Listener;
  readonly #pulse: NodeJS.Timeout;
  // The same one each time, so that a channel that is left and entered again at once stays entered.
  readonly #onMessage: (message: string, channel: string) => void;
  isLost = false;

  private constructor(client: RedisClient, listener: Listener) {
    this.#client = client;
    this.#listener = listener;
    this.#onMessage = (_, channel) => listener.onMessage(channel);
    this.#pulse = setInterval(() => this.#feel(), PULSE).unref();
  }

  static async open(node: RedisClient, listener: Listener): Promise<Line> {
    const client = node.duplicate({ socket: { ...node.options?.socket, reconnectStrategy: false } });
    const line = new Line(client, listener);
    client.on("error", () => line.close());
    // A slot that moves to another node takes its channels with it.
    client.on("sharded-channel-moved", () => line.close());
    try {
      await within(PULSE, client.connect());
    } catch (error) {
      line.close();
      throw error;
    }
    return line;
  }

  /** Resolves once the channel's messages come. */
  async subscribe(channel: string): Promise<void> {
    await this.#client.sSubscribe(channel, this.#onMessage);
  }

  unsubscribe(channel: string): void {
    if (!this.isLost) this.#client.sUnsubscribe(channel, this.#onMessage).catch(() => {});
  }

  close(): void {
    if (this.isLost) return;
    this.isLost = true;
    clearInterval(this.#pulse);
    end(this.#client);
    this.#listener.onLost();
  }

  async #feel(): Promise<void> {
    try {
      await within(PULSE, this.#client.sendCommand(["PING"]));
    } catch {
      this.close();
    }
  }
}

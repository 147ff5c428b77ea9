import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { now } from "../clock.ts";
import type { Door } from "./open-gateway.ts";

/**
 * One reader of a run's event stream. It reads bytes from a socket: with an HTTP client and a parser in each of thousands, the
 * readers would cost more than the gateway, and both share the machine.
 */
export class Stream {
  readonly #socket: Socket;
  readonly #onEvent: (seq: number, at: number) => void;
  #received = "";

  private constructor(socket: Socket, onEvent: (seq: number, at: number) => void) {
    this.#socket = socket;
    this.#onEvent = onEvent;
    socket.setEncoding("latin1").on("data", (text: string) => this.#take(text, now()));
  }

  /**
   * Resolves once the first event is there: the call was acknowledged. Each event is told with the time at which the last of
   * its lines was read.
   *
   * @throws {Error} with what the gateway said, when it is no stream
   */
  static async open({ port, key }: Door, run: string, onEvent: (seq: number, at: number) => void): Promise<Stream> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    const begun = Promise.withResolvers<void>();
    const stream = new Stream(socket, (seq, at) => {
      if (seq === 1) begun.resolve();
      else onEvent(seq, at);
    });
    const broken = (why: unknown) => begun.reject(new Error(`a stream ended: ${why || stream.#received}`));
    socket.on("error", broken).on("close", () => broken(""));
    const head = ["host: localhost", `authorization: Bearer ${key}`, "accept: text/event-stream", "connection: close"];
    socket.write(`GET /v1/runs/${run}/events HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n`);
    await begun.promise;
    return stream;
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Text that is left of an event whose end has not come yet waits for the rest. */
  #take(text: string, at: number): void {
    const events = (this.#received + text).split("\n\n");
    this.#received = events.pop() as string;
    for (const event of events) {
      const seq = /(?:^|\n)id: (\d+)\n/.exec(event)?.[1];
      if (seq !== undefined) this.#onEvent(Number(seq), at);
    }
  }
}

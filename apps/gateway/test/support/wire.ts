import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection on which a test says every byte itself. */
export class Wire {
  readonly #socket: Socket;
  #received = "";

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (text) => {
      this.#received += text;
    });
    socket.on("error", () => {});
  }

  static async open(url: string): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname).setNoDelay();
    await once(socket, "connect");
    return new Wire(socket);
  }

  get received(): string {
    return this.#received;
  }

  /** Sends text as its own packet. */
  async send(text: string): Promise<void> {
    await new Promise<void>((resolve) => this.#socket.write(text, "latin1", () => resolve()));
  }

  /** Resolves with all that came, once the other side has ended the connection. */
  async closed(): Promise<string> {
    if (!this.#socket.closed) await once(this.#socket, "close");
    return this.#received;
  }

  close(): void {
    this.#socket.destroy();
  }
}

import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { Received } from "../judges/send.ts";

/** Sends the head of a POST and the beginning of its body, never the rest; the answer, should one come. */
export async function sendUnfinished(url: string, headers: Readonly<Record<string, string>>): Promise<Received> {
  const sent = request(url, { method: "POST", headers: { ...headers, "content-length": "1000" } });
  sent.on("error", () => {});
  sent.write("{");
  const [response] = (await once(sent, "response")) as [import("node:http").IncomingMessage];
  const body = await text(response);
  sent.destroy();
  const said = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return { status: response.statusCode ?? 0, headers: new Headers(said), body, violations: [] };
}

/** A request whose head is not all sent yet: a server that ends does not take its connection for idle. */
export class HalfSent {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  static async begin(url: string, head: string): Promise<HalfSent> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(`${head}\r\nhost: ${hostname}\r\n`);
    return new HalfSent(socket);
  }

  /** Sends the rest, and reads the answer until the server closes the connection. */
  async finish(headers: Readonly<Record<string, string>>, body = ""): Promise<Received> {
    const lines = Object.entries({
      ...headers,
      "content-length": String(Buffer.byteLength(body)),
      connection: "close",
    });
    this.#socket.write(`${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`);
    const [head = "", ...rest] = (await text(this.#socket)).split("\r\n\r\n");
    const [first = "", ...fields] = head.split("\r\n");
    const said = fields.map((field): [string, string] => {
      const at = field.indexOf(":");
      return [field.slice(0, at), field.slice(at + 1).trim()];
    });
    return {
      status: Number(first.split(" ")[1]),
      headers: new Headers(said),
      body: rest.join("\r\n\r\n"),
      violations: [],
    };
  }
}

import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server on a port of loopback. */
export interface Listening {
  readonly server: Server;
  /** Without a slash at its end. */
  readonly url: string;
}

export interface ListenOptions {
  /** @default any that is free */
  readonly port?: number;
  /** Takes what closes the server and all its connections. @default onTestFinished */
  readonly atEnd?: (close: () => void) => void;
}

/** Serves HTTP on loopback until the test ends. */
export async function listen(
  listener: RequestListener,
  { port = 0, atEnd = onTestFinished }: ListenOptions = {},
): Promise<Listening> {
  const server = createServer(listener).listen(port, "127.0.0.1");
  await once(server, "listening");
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

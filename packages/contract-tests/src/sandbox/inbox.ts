import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A delivery as it arrived. */
export interface Arrived {
  /** Of the address that it was sent to. */
  readonly path: string;
  readonly signature: string | undefined;
  readonly body: string;
}

/** A receiver that takes whatever comes, forged and stale deliveries too, answers challenges, and keeps all of it. */
export interface Inbox {
  /** Without a slash at the end; any path below it will do. */
  readonly url: string;
  readonly arrived: readonly Arrived[];
  readonly close: () => void;
}

export async function openInbox(): Promise<Inbox> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    arrived.push({ path: request.url ?? "", signature: request.headers["x-devrev-signature"]?.toString(), body });
    response.end(JSON.stringify({ challenge: JSON.parse(body).verify?.challenge }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived, close };
}

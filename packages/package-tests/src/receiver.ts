import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A receiver that answers challenges, and takes whatever else comes. */
export async function serveReceiver(): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const { verify } = JSON.parse(await text(request)) as { verify?: { challenge: string } };
    response.end(JSON.stringify({ challenge: verify?.challenge }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

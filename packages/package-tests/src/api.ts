import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const answers: Readonly<Record<string, readonly [status: number, body: unknown]>> = {
  "/ai-agents.events.execute-async": [200, { session: { id: "session" } }],
  "/webhooks.get": [404, { type: "not_found", message: "no such webhook" }],
};

/** A small API of the contract: one operation that succeeds, one that fails. */
export async function serveApi(): Promise<{ baseUrl: string; close: () => void }> {
  const server = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ""] ?? [500, {}];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    request.resume();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

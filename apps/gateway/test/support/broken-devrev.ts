import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";

/** A DevRev that takes a request whole, and then breaks the connection: nobody knows whether the agent ran. */
export async function breakingDevrev(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A DevRev that hears every call, and breaks the connection in place of an answer. */
export interface UnfaithfulDevrev {
  readonly url: string;
  /** From now on nobody is there. */
  readonly close: () => void;
}

export async function openUnfaithfulDevrev(): Promise<UnfaithfulDevrev> {
  const server = createServer((request) => {
    request.resume().on("end", () => request.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

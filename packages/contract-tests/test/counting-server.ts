import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Operation } from "../src/document/operations.ts";

export interface CountingServer {
  readonly url: string;
  /** How many requests have come so far. */
  readonly count: () => number;
  readonly close: () => void;
}

/** A server that counts whatever comes, and answers it with the first documented success. */
export async function startCountingServer(operations: readonly Operation[]): Promise<CountingServer> {
  const answers = new Map(
    operations.map(({ path, answers: [success] }) => [path, JSON.stringify(success?.body?.examples[0]?.value)]),
  );
  let count = 0;
  const server = createServer((request, response) => {
    count++;
    request.resume();
    response.writeHead(200, { "content-type": "application/json" }).end(answers.get(request.url ?? ""));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, count: () => count, close };
}

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** What happens to a request on its way: it is answered with a status, its answer is lost, or nothing. */
type Fate = number | "answer-lost" | undefined;

/** A line to a DevRev on which things happen. */
export interface Line {
  readonly url: string;
  /** Decides about each request by its path. */
  fate: (path: string) => Fate;
  /** The paths that were asked for. */
  readonly asked: string[];
}

export async function lineTo(target: string): Promise<Line> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const fate = line.fate(path);
    const headers = { authorization: request.headers.authorization ?? "", "content-type": "application/json" };
    const body = await buffer(request);
    if (typeof fate === "number") return response.writeHead(fate, { "content-type": "application/json" }).end("{}");
    const answer = await fetch(`${target}${path}`, { method: "POST", headers, body });
    const text = await answer.text();
    if (fate === "answer-lost") return request.socket.destroy();
    return response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const line: Line = { url, asked, fate: () => undefined };
  return line;
}

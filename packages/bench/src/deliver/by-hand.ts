import { createServer, type IncomingMessage, type Server } from "node:http";
import { SECRET } from "../delivery.ts";
import { prepare } from "../receive/contenders/by-hand.ts";

/** The least one would write by hand: verifies and parses, keeps what there is to keep, and answers. */
export function serverByHand(keep: (delivery: unknown, body: Buffer) => void): Server {
  const open = prepare(SECRET);
  const take = (request: IncomingMessage, body: Buffer): number => {
    try {
      keep(open(body, request.headers as Record<string, string>), body);
      return 200;
    } catch {
      return 401;
    }
  };
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      response.writeHead(take(request, Buffer.concat(chunks)), { "Content-Length": 0 }).end();
    });
  });
}

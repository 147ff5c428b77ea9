// A gateway in a process of its own, to be killed: streams the events behind Last-Event-ID, one every 2 ms, up to a last one.
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { begin, end, events } from "../wire.ts";

const [port, last] = process.argv.slice(2).map(Number) as [number, number];

createServer(async (request, response) => {
  response.writeHead(200, { "content-type": "text/event-stream" }).write(begin);
  for (let seq = Number(request.headers["last-event-id"] ?? 0) + 1; seq <= last; seq++) {
    response.write(events(seq, seq));
    await sleep(2);
  }
  response.end(end(last));
}).listen(port, "127.0.0.1", () => console.log("listening"));

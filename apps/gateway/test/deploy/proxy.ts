import { Agent, type IncomingMessage, request, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { listen } from "@agent-events/test-support/listen";
import { onTestFinished } from "vitest";

/** Milliseconds for which a request looks for a gateway that takes it: `lb_try_duration` of the Caddyfile. */
const TRY = 5_000;

/** What the Caddyfile describes, as far as it matters to the gateways behind it: who is asked, and what is kept inside. */
export interface ReverseProxy {
  readonly url: string;
  /** Where the gateways are; each request goes to the next that does not refuse the connection. */
  upstreams: readonly string[];
}

export async function startProxy(): Promise<ReverseProxy> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const forward = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (incoming.url === "/metrics") return outgoing.writeHead(404).end();
    const body = await buffer(incoming);
    const end = performance.now() + TRY;
    while (performance.now() < end) {
      const upstream = proxy.upstreams[turn++ % proxy.upstreams.length];
      const answer = await ask(`${upstream}${incoming.url}`, incoming, body, agent);
      if (answer === "refused") await sleep(20);
      else if (answer === "broken") return outgoing.destroy();
      else return hand(answer, outgoing);
    }
    return outgoing.writeHead(502).end();
  };
  const { url } = await listen((incoming, outgoing) => void forward(incoming, outgoing));
  onTestFinished(() => agent.destroy());
  const proxy: ReverseProxy = { url, upstreams: [] };
  return proxy;
}

/** What an upstream answers; `refused` when it never took the request. */
function ask(
  url: string,
  { method, headers }: IncomingMessage,
  body: Buffer,
  agent: Agent,
): Promise<IncomingMessage | "refused" | "broken"> {
  return new Promise((resolve) => {
    const outgoing = request(url, { method, headers, agent }, resolve);
    outgoing.on("error", ({ code }: NodeJS.ErrnoException) => {
      // A connection that was kept and is closed by now carried nothing.
      resolve(code === "ECONNREFUSED" || (outgoing.reusedSocket && code === "ECONNRESET") ? "refused" : "broken");
    });
    outgoing.end(body);
  });
}

function hand(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.on("error", () => outgoing.destroy());
  answer.pipe(outgoing);
  outgoing.on("close", () => answer.destroy());
}

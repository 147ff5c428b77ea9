import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { SECRET, SESSION, WEBHOOK } from "../delivery.ts";
import type { Taken } from "../stores/runs-over.ts";

export interface DevRev {
  readonly url: string;
  close(): void;
}

const active = {
  webhook: {
    id: WEBHOOK,
    secret: SECRET,
    status: "active",
    event_types: ["ai_agent_response"],
    url: "https://gateway.example.com/webhooks/devrev",
  },
};

interface Call {
  readonly client_metadata: { readonly "agent-events": { readonly run: string } };
  readonly session_object: string;
}

/** A DevRev over HTTP that knows one webhook, takes every call at once, and then may answer it. */
export async function startDevRev(onTaken: (call: Taken) => void = () => {}): Promise<DevRev> {
  const take = async (request: IncomingMessage): Promise<object> => {
    const call = (await json(request)) as Call;
    if (request.url === "/webhooks.get") return active;
    setImmediate(onTaken, { run: call.client_metadata["agent-events"].run, sessionObject: call.session_object });
    return { session: { id: SESSION } };
  };
  const server = createServer(async (request, response) => {
    const answer = JSON.stringify(await take(request));
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": answer.length }).end(answer);
  });
  // It is called before each measurement, and silent while that lasts.
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "@agent-events/receiver";
import { incomingOf } from "@agent-events/receiver/node";
import { operations } from "./contract/operations.ts";
import type { Cors } from "./cors.ts";
import { ADVICE } from "./operations/take-delivery.ts";
import { bodyOf } from "./problems/answer.ts";
import { requestIdOf } from "./request/request-id.ts";
import { tellFailure, tellRequest } from "./request/tell.ts";
import type { Services } from "./services.ts";

/** Serves a request of node's own server; false where it is none for it. */
export type ServeDirectly = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves DevRev's deliveries in the way of all other requests, but on node's own request and response: to make web ones of
 * them costs a tenth of all that a delivery takes, and there are more deliveries than anything else.
 */
export function serveDeliveries(services: Services, cors: Cors): ServeDirectly {
  const route = operations.find(({ id }) => id === "take-delivery");
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const begun = performance.now();
    const { headers, ...rest } = await incomingOf(request, {}, ADVICE);
    const requestId = requestIdOf(headers);
    const noted: { run?: string } = {};
    const note = (fields: { readonly run: string }) => Object.assign(noted, fields);
    const answer = await services.receive({ headers, ...rest }, { id: requestId, note }).catch((error): Answer => {
      const told = tellFailure(services, error, { requestId, noted });
      const type = { "content-type": "application/problem+json" };
      return { status: told.status, headers: type, body: bodyOf(told, requestId) };
    });
    const { status, body } = answer;
    response.writeHead(status, {
      ...answer.headers,
      ...cors.headersFor({ headers }),
      "x-request-id": requestId,
      "x-content-type-options": "nosniff",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
    tellRequest(services, { method: rest.method, requestId, begun, route, noted }, status);
  };
  return (request, response) => {
    if (request.url !== route?.path || request.method !== route?.method) return false;
    void serve(request, response);
    return true;
  };
}

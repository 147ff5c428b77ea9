import type { Receiver } from "../receive.ts";
import { incomingOf, type Kept, type NodeRequest } from "./node.ts";

/** What is needed of Fastify's request. */
interface FastifyRequest extends Kept {
  readonly raw: NodeRequest;
  /** What Fastify itself goes by; those of `raw` stay as they came. */
  headers: NodeRequest["headers"];
}

/** What is needed of Fastify's reply. */
interface FastifyReply {
  code(status: number): FastifyReply;
  headers(headers: Record<string, string>): FastifyReply;
  send(body: string): FastifyReply;
}

/** What is needed of Fastify's instance. */
export interface FastifyScope {
  addHook(name: "onRequest", hook: (request: FastifyRequest) => Promise<void>): unknown;
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    parser: (request: FastifyRequest, payload: unknown, done: (error: null) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): unknown;
}

const ADVICE = "register the receiver's plugin outside of what reads the request, such as a preParsing hook";

/**
 * Puts a receiver on a path of Fastify: `app.register(fastifyPlugin(receive), { prefix: "/devrev" })`. In its own scope the
 * body is not parsed; the rest of the application parses as before.
 */
export function fastifyPlugin(receive: Receiver): (scope: FastifyScope) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    // Fastify refuses a type that it cannot read, before any parser is asked; the receiver looks at none.
    scope.addHook("onRequest", async (request) => {
      request.headers = { ...request.headers, "content-type": "application/octet-stream" };
    });
    scope.all("/", async (request, reply) => {
      const { status, headers, body } = await receive.take(await incomingOf(request.raw, request, ADVICE));
      return reply
        .code(status)
        .headers({ ...headers })
        .send(body);
    });
  };
}

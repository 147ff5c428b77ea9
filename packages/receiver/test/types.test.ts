import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type {
  ALBHandler,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
  LambdaFunctionURLHandler,
} from "aws-lambda";
import type { RequestHandler } from "express";
import type { FastifyPluginAsync } from "fastify";
import type { Handler } from "hono";
import { expectTypeOf, test } from "vitest";
import type { expressHandler } from "../src/adapters/express.ts";
import type { fastifyPlugin } from "../src/adapters/fastify.ts";
import type { honoHandler } from "../src/adapters/hono.ts";
import type { lambdaHandler } from "../src/adapters/lambda.ts";
import type { nodeHandler } from "../src/adapters/node.ts";

test("what an adapter makes is what the framework's own types ask for", () => {
  expectTypeOf<ReturnType<typeof nodeHandler>>().toExtend<
    RequestListener<typeof IncomingMessage, typeof ServerResponse>
  >();
  expectTypeOf<ReturnType<typeof expressHandler>>().toExtend<RequestHandler>();
  expectTypeOf<ReturnType<typeof fastifyPlugin>>().toExtend<FastifyPluginAsync>();
  expectTypeOf<ReturnType<typeof honoHandler>>().toExtend<Handler>();
  expectTypeOf<ReturnType<typeof lambdaHandler>>().toExtend<APIGatewayProxyHandler>();
  expectTypeOf<ReturnType<typeof lambdaHandler>>().toExtend<APIGatewayProxyHandlerV2>();
  expectTypeOf<ReturnType<typeof lambdaHandler>>().toExtend<LambdaFunctionURLHandler>();
  expectTypeOf<ReturnType<typeof lambdaHandler>>().toExtend<ALBHandler>();
});

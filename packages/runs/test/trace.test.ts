import { context, propagation, ROOT_CONTEXT, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { continueTrace } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
});
afterAll(() => {
  context.disable();
  propagation.disable();
});

const spanContext = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331", traceFlags: 1 };

test("an active trace travels in client_metadata beside the run's id", async () => {
  const { devrev, runs } = world();
  const run = await context.with(trace.setSpanContext(ROOT_CONTEXT, spanContext), () => runs.start(request));
  expect(lastCall(devrev).client_metadata).toEqual({
    "agent-events": { run: run.id, traceparent: `00-${spanContext.traceId}-${spanContext.spanId}-01` },
  });
});

test("nothing else that propagators carry leaves, and nothing takes the place of the run's id", async () => {
  const { devrev, runs } = world();
  const before = { inject: propagation.inject };
  propagation.inject = (_context, carrier) =>
    void Object.assign(carrier as object, {
      baggage: "user.email=jane@example.com",
      run: "another",
      tracestate: "a=1",
    });
  const run = await runs.start(request).finally(() => Object.assign(propagation, before));
  expect(lastCall(devrev).client_metadata).toEqual({ "agent-events": { run: run.id, tracestate: "a=1" } });
});

test("without one there is only the run's id", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  expect(lastCall(devrev).client_metadata).toEqual({ "agent-events": { run: run.id } });
});

test("a delivery continues the trace of its call", async () => {
  const { devrev, runs } = world();
  await context.with(trace.setSpanContext(ROOT_CONTEXT, spanContext), () => runs.start(request));
  const delivery = devrev.delivery(lastCall(devrev), says.message("Done."));
  const seen = continueTrace(delivery, () => trace.getSpanContext(context.active()));
  expect(seen).toMatchObject({ traceId: spanContext.traceId, spanId: spanContext.spanId, isRemote: true });
});

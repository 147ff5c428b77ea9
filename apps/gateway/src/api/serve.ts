import type { Context } from "hono";
import { keyOf } from "../access/access.ts";
import { authenticate } from "../access/authenticate.ts";
import type { Call, KeyedCall } from "./call.ts";
import type { Operation } from "./contract/operations.ts";
import { type Parameters, readParameters } from "./contract/read-parameters.ts";
import { keyedHandlers, openHandlers } from "./operations/handlers.ts";
import { countRequest } from "./request/count-request.ts";
import type { Environment } from "./request/frame.ts";
import { UnservedOperationError } from "./unserved-operation-error.ts";

/** What all requests share. */
type Shared = Pick<Call, "services" | "limits" | "streams" | "quota">;

const NONE: Parameters = new Map();

/** Serves a request to an operation: who asks comes before what is asked. Every answer but success is thrown. */
export async function serve(shared: Shared, operation: Operation, context: Context<Environment>): Promise<Response> {
  context.set("route", operation);
  const request = context.req.raw;
  const { outgoing } = context.env ?? {};
  const call: Call = {
    ...shared,
    operation,
    request,
    parameters: NONE,
    requestId: context.get("requestId"),
    begun: context.get("begun"),
    cut: outgoing && (() => outgoing.destroy()),
    note: (fields) => Object.assign(context.get("noted"), fields),
  };
  const open = openHandlers[operation.id];
  if (open) return open(call);
  const { ledger, now } = shared.services;
  const access = await authenticate(ledger, request, now());
  call.note({ key: keyOf(access) });
  const parameters = readParameters(operation, request, context.req.param());
  const handle = keyedHandlers[operation.id];
  if (!handle) throw new UnservedOperationError(operation.id);
  const keyed: KeyedCall = { ...call, access, parameters };
  await countRequest(keyed);
  return handle(keyed);
}

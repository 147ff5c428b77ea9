import type { ExecuteRequest, ExecuteResponse } from "@agent-events/contract";
import type { Acknowledgement } from "../../agent/plan.ts";
import type { Operation } from "../../contract/operations.ts";
import { carryOut } from "../../conversation/carry-out.ts";
import { MOST_EXECUTIONS } from "../../conversation/executions.ts";
import { planCall } from "../../conversation/plan-call.ts";
import { randomOf } from "../../conversation/random-of.ts";
import { recipientOf } from "../../conversation/recipient.ts";
import { whyNotEchoed } from "../../conversation/why-not-echoed.ts";
import { Refusal, refuse } from "../refusal.ts";
import type { Handler } from "./handler.ts";

const METADATA = "client_metadata";
const NO_TARGET = "the call names no target, so nothing is delivered";

export const execute: Handler<ExecuteRequest> = async (core, request, { operation, call, text }) => {
  const to = recipientOf(core, operation, request);
  const why = whyNotEchoed(request.client_metadata);
  if (why) throw refuse(operation, "invalid_field", { field_name: METADATA, detail: `${METADATA}: ${why}` });
  if (core.executions.isFull()) {
    const detail = `${MOST_EXECUTIONS} executions are under way; wait for some.`;
    throw refuse(operation, "service_unavailable", { detail });
  }
  const session = core.memory.open(request.agent, request.session_object);
  const random = randomOf(core, request);
  const attempt = core.repetitions(text);
  const plan = planCall(core, core.agents.agent, { call, request, session, to, random, attempt });
  core.calls.change(call, () => ({ session: session.id, note: to ? undefined : NO_TARGET }));
  const { acknowledgement } = plan;
  if (acknowledgement.kind === "refuse") throw refused(operation, acknowledgement);
  const end = core.executions.begin();
  const deliver = async () => (to ? carryOut(core, plan, { call, request, session, to, random }, end) : end());
  const body: ExecuteResponse = { session: { id: session.id, display_id: session.displayId } };
  if (!acknowledgement.last) {
    await core.work.sleep(acknowledgement.after);
    return { body, afterwards: deliver };
  }
  await core.work.join(core.work.task(deliver));
  await core.work.sleep(acknowledgement.after);
  return { body };
};

function refused(operation: Operation, { error, retryAfter }: Acknowledgement & { kind: "refuse" }): Refusal {
  const { status, body, headers } = refuse(operation, error, operation.errors.get(error)?.body ?? {});
  if (retryAfter === undefined) return new Refusal(status, body, headers);
  const told = "retry_after" in body ? { ...body, retry_after: retryAfter } : body;
  return new Refusal(status, told, { ...headers, "retry-after": `${retryAfter}` });
}

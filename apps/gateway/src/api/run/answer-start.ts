import type { Run, RunSnapshot } from "@agent-events/runs";
import { answerJson } from "../answer.ts";
import type { KeyedCall } from "../call.ts";
import type { Patience } from "./patience.ts";
import type { Started } from "./start-once.ts";
import { toRun } from "./to-run.ts";
import { waitUntilSettled } from "./wait.ts";

/** Answers with a run that was started: settled, where the caller's patience lasts until then. */
export async function answerStart(call: KeyedCall, { run, isReplay }: Started, patience: Patience): Promise<Response> {
  call.note({ run: run.id });
  const { seconds } = patience;
  const snapshot = await standing(call, run, seconds ? patience.until - performance.now() : 0);
  const status = snapshot.settledBy && seconds !== undefined ? 200 : 202;
  return answerJson(toRun(snapshot), status, {
    location: `/v1/runs/${run.id}`,
    ...(seconds !== undefined && { "preference-applied": `wait=${seconds}` }),
    ...(isReplay && { "idempotent-replayed": "true" }),
  });
}

/** How the run stands. It has been started: should the store fail now, the caller must not be told to start it again. */
async function standing({ services, request, requestId }: KeyedCall, run: Run, time: number): Promise<RunSnapshot> {
  try {
    if (time > 0) await waitUntilSettled(run, time, services.closing, request.signal);
    const snapshot = await run.snapshot();
    if (snapshot) return snapshot;
  } catch (err) {
    services.log.warn({ request_id: requestId, run: run.id, err }, "a run that was started could not be read");
  }
  return asCreated(run);
}

function asCreated({ id, sessionObject, agent, owner, request, createdAt, deadline }: Run): RunSnapshot {
  const record = { id, sessionObject, agent, owner, request, createdAt, deadline, idle: 0 };
  return {
    stored: { ...record, status: "starting", session: undefined, seq: 0, updatedAt: createdAt },
    settledBy: undefined,
  };
}

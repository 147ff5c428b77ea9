import { newRunId, type Run, type RunSnapshot } from "@agent-events/runs";
import { permitKey } from "../../access/permit.ts";
import { countStart } from "../../access/start-quota.ts";
import { answerJson } from "../answer.ts";
import type { KeyedCall } from "../call.ts";
import { readStart } from "../contract/read-start.ts";
import { explainCall } from "../problems/explain-call.ts";
import { assertOpen } from "../request/assert-open.ts";
import { digestOf } from "../request/digest.ts";
import { preferencesOf } from "../request/prefer.ts";
import { readBody } from "../request/read-body.ts";
import { assertJson, parseJson } from "../request/read-json.ts";
import { toStartInput } from "../run/start-input.ts";
import { type Started, startOnce } from "../run/start-once.ts";
import { toRun } from "../run/to-run.ts";
import { waitUntilSettled } from "../run/wait.ts";

/** Bytes of the largest body: room for the longest message in any script, and for a lot of metadata. */
const MAX_BYTES = 262_144;

/** Seconds that a request is kept waiting at most. */
const LONGEST_WAIT = 120;

export async function startRun(call: KeyedCall): Promise<Response> {
  const { services, limits, request, parameters } = call;
  const { id: owner } = permitKey(call.access, "runs:write");
  assertOpen(services.closing);
  assertJson(request.headers);
  const body = parseJson(await readBody(request, { maxBytes: MAX_BYTES, timeout: limits.bodyTimeout }));
  const asked = readStart(body, services.config.agent);
  await countStart(services.ledger, owner, services.config.quotas.starts, services.now());
  const input = toStartInput(asked, owner);
  const seconds = (value: number | undefined) => (value === undefined ? undefined : value * 1_000);
  const times = { deadline: seconds(asked.deadline), idle: seconds(asked.idle) };
  const start = async (id: string): Promise<Run> => {
    try {
      return await services.runs.start(input, { id, owner, ...times });
    } catch (error) {
      throw explainCall(error, id);
    }
  };
  const name = parameters.get("Idempotency-Key");
  const once = name === undefined ? undefined : { key: owner, name: String(name), digest: digestOf(body) };
  return answer(call, await (once ? startOnce(call, once, start) : startNew(start)));
}

async function startNew(start: (id: string) => Promise<Run>): Promise<Started> {
  return { run: await start(newRunId()), isReplay: false };
}

async function answer(call: KeyedCall, { run, isReplay }: Started): Promise<Response> {
  const { request } = call;
  call.note({ run: run.id });
  const { wait } = preferencesOf(request.headers);
  const patience = wait === undefined ? undefined : Math.min(wait, LONGEST_WAIT);
  const snapshot = await standing(call, run, patience ?? 0);
  const status = snapshot.settledBy && patience !== undefined ? 200 : 202;
  return answerJson(toRun(snapshot), status, {
    location: `/v1/runs/${run.id}`,
    ...(patience !== undefined && { "preference-applied": `wait=${patience}` }),
    ...(isReplay && { "idempotent-replayed": "true" }),
  });
}

/** How the run stands. It has been started: should the store fail now, the caller must not be told to start it again. */
async function standing({ services, request, requestId }: KeyedCall, run: Run, seconds: number): Promise<RunSnapshot> {
  try {
    if (seconds > 0) await waitUntilSettled(run, seconds * 1_000, services.closing, request.signal);
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

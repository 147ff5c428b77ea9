import { newRunId, type Run } from "@agent-events/runs";
import { permitKey } from "../../access/permit.ts";
import type { KeyedCall } from "../call.ts";
import { readStart } from "../contract/read-start.ts";
import { explainCall } from "../problems/explain-call.ts";
import { assertOpen } from "../request/assert-open.ts";
import { digestOf } from "../request/digest.ts";
import { readBody } from "../request/read-body.ts";
import { assertJson, parseJson } from "../request/read-json.ts";
import { answerStart } from "../run/answer-start.ts";
import { inTime } from "../run/in-time.ts";
import { patienceOf } from "../run/patience.ts";
import { toStartInput } from "../run/start-input.ts";
import { type Started, startOnce } from "../run/start-once.ts";

/** Bytes of the largest body: room for the longest message in any script, and for a lot of metadata. */
const MAX_BYTES = 262_144;

export async function startRun(call: KeyedCall): Promise<Response> {
  const { services, limits, request, parameters } = call;
  const { id: owner } = permitKey(call.access, "runs:write");
  assertOpen(services.closing);
  assertJson(request.headers);
  const body = parseJson(await readBody(request, { maxBytes: MAX_BYTES, timeout: limits.bodyTimeout }));
  const asked = readStart(body, services.config.agent);
  const input = toStartInput(asked, owner);
  const seconds = (value: number | undefined) => (value === undefined ? undefined : value * 1_000);
  const times = { deadline: seconds(asked.deadline), idle: seconds(asked.idle) };
  let named: string | undefined;
  const start = async (id: string): Promise<Run> => {
    named = id;
    call.note({ run: id });
    try {
      return await services.runs.start(input, { id, owner, ...times });
    } catch (error) {
      throw explainCall(error, id);
    }
  };
  const patience = patienceOf(call);
  const name = parameters.get("Idempotency-Key");
  const once = name === undefined ? undefined : { key: owner, name: String(name), digest: digestOf(body) };
  const starting = once ? startOnce(call, once, patience, start) : startNew(start);
  return answerStart(call, await inTime(call, starting, () => named, patience), patience);
}

async function startNew(start: (id: string) => Promise<Run>): Promise<Started> {
  return { run: await start(newRunId()), isReplay: false };
}

import { answerJson } from "../answer.ts";
import type { KeyedCall } from "../call.ts";
import { findRun, snapshotOf } from "../run/find-run.ts";
import { toRun } from "../run/to-run.ts";

export async function getRun(call: KeyedCall): Promise<Response> {
  return answerJson(toRun(await snapshotOf(await findRun(call, "runs:read"))));
}

import { answerJson } from "../answer.ts";
import type { KeyedCall } from "../call.ts";
import { findRun, snapshotOf } from "../run/find-run.ts";
import { toRun } from "../run/to-run.ts";

export async function stopRun(call: KeyedCall): Promise<Response> {
  const run = await findRun(call, "runs:write");
  await run.stop();
  return answerJson(toRun(await snapshotOf(run)));
}

import { keyOf } from "../../access/access.ts";
import { createReadToken as create } from "../../access/read-tokens.ts";
import { answerJson } from "../answer.ts";
import type { KeyedCall } from "../call.ts";
import { findRun } from "../run/find-run.ts";
import { toTime } from "../run/to-event.ts";

export async function createReadToken(call: KeyedCall): Promise<Response> {
  const { services, access } = call;
  const { id } = await findRun(call, "runs:write");
  const { token, run, expiresAt } = await create(services.ledger, id, keyOf(access), services.now());
  return answerJson({ token, run, expires_at: toTime(expiresAt) }, 201);
}

import type { Run, RunSnapshot } from "@agent-events/runs";
import { canSee, permitRun } from "../../access/permit.ts";
import type { Scope } from "../../ledger/ledger.ts";
import type { KeyedCall } from "../call.ts";
import { type ProblemError, problem } from "../problems/problem.ts";

const FORM = /^run_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The run that the path names.
 *
 * @throws {ForbiddenError} when whoever asks lacks the scope
 * @throws {ProblemError} not-found, also for a run of another key
 */
export async function findRun(call: KeyedCall, scope: Scope): Promise<Run> {
  permitRun(call.access, scope);
  const id = String(call.parameters.get("run"));
  const run = FORM.test(id) ? await call.services.runs.get(id) : undefined;
  if (!run || !canSee(call.access, run)) throw noRun(id);
  call.note({ run: id });
  return run;
}

/**
 * The run as it stands now.
 *
 * @throws {ProblemError} not-found, when the store has let go of it meanwhile
 */
export async function snapshotOf(run: Run): Promise<RunSnapshot> {
  const snapshot = await run.snapshot();
  if (!snapshot) throw noRun(run.id);
  return snapshot;
}

function noRun(id: string): ProblemError {
  const shown = JSON.stringify(id.slice(0, 64));
  return problem(
    "not-found",
    `no run of this key has the id ${shown}; list the runs of this key with GET /v1/runs`,
    {},
  );
}

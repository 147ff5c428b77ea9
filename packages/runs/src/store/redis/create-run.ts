import { RunExistsError } from "../../errors/run-exists-error.ts";
import { StoreUnavailableError } from "../../errors/store-unavailable-error.ts";
import { toJson } from "../json.ts";
import type { RunRecord } from "../store.ts";
import { earliestDue } from "./find-due.ts";
import { firstVisit, toVisit } from "./janitor.ts";
import type { Keys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";
import { create } from "./scripts/create.ts";
import { register } from "./scripts/register.ts";

/** Makes a run durable: first where it will be looked for, then itself. */
export async function createRun(ask: Ask, keys: Keys, retention: number, run: RunRecord): Promise<void> {
  const { id, sessionObject, createdAt, owner } = run;
  const { index } = keys;
  const record = toJson({ ...run, request: run.request ?? null });
  const delay = firstVisit(retention);
  const ownerKeys = owner === undefined ? [] : [index.owned(owner), index.openOwned(owner)];
  const sessionKeys = [index.all, index.of(sessionObject), index.open, index.openOf(sessionObject), index.due];
  const now = await ask.script(
    register,
    [index.visits, ...sessionKeys, ...ownerKeys],
    [id, earliestDue({ ...run, updatedAt: createdAt }), delay, toVisit(run)],
  );
  // Half of the time until the janitor comes is left to clocks that differ between nodes.
  const notAfter = Number(now) + delay / 2;
  const made = await ask.script(
    create,
    [keys.of(id).run],
    [record, JSON.stringify(sessionObject), createdAt, notAfter, owner === undefined ? "" : JSON.stringify(owner)],
  );
  if (made === "exists") throw new RunExistsError(id);
  if (made === "late") {
    throw new StoreUnavailableError(
      "Redis took minutes to hear of the run, or its nodes' clocks differ",
      "start another",
    );
  }
}

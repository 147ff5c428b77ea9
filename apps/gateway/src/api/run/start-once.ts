import { newRunId, type Run, RunExistsError } from "@agent-events/runs";
import type { Reservation } from "../../ledger/ledger.ts";
import type { KeyedCall } from "../call.ts";
import { problem } from "../problems/problem.ts";
import type { Patience } from "./patience.ts";
import { waitUntilTaken } from "./wait.ts";

/** Milliseconds for which an `Idempotency-Key` stands for its run. */
const KEPT = 24 * 3_600_000;

/** Milliseconds after which nobody is still calling DevRev: the whole time that the client gives a call. */
const LONGEST_CALL = 60_000;

/** A run that was asked for. */
export interface Started {
  readonly run: Run;
  /** Whether an earlier request had started it. */
  readonly isReplay: boolean;
}

/** A request that may come again: whose it is, the header's value, and what tells another request from the same one. */
export type Once = Pick<Reservation, "key" | "name" | "digest">;

/**
 * Starts a run for the first of any number of equal requests, and gives that run to all of them.
 *
 * The name is bound to the id of the run before anything is made. So should the process die, whoever comes next finds the
 * run; or, when there is none yet, starts it under that id, which a store gives to one only.
 *
 * @throws {ProblemError} idempotency-key-reused, idempotency-key-in-use, and what `start` throws
 */
export async function startOnce(
  call: KeyedCall,
  once: Once,
  patience: Patience,
  start: (id: string) => Promise<Run>,
): Promise<Started> {
  const { services, limits, request } = call;
  const { ledger, runs, now, closing } = services;
  const id = newRunId();
  const { reserved, reservation } = await ledger.reserve({ ...once, run: id, expiresAt: now() + KEPT });
  if (reservation.digest !== once.digest) throw reused();
  const begun = reserved ? undefined : await runs.get(reservation.run);
  if (!begun) {
    const run = await startReserved(call, reservation, start);
    return run ? { run, isReplay: false } : startOnce(call, once, patience, start);
  }
  const isPatient = Number.isFinite(patience.until);
  const wait = isPatient ? patience.until - performance.now() : limits.repeat;
  await waitUntilTaken(begun, wait, closing, request.signal);
  const snapshot = await begun.snapshot();
  if (snapshot?.settledBy?.kind === "refused") {
    // Nothing ran, so the name is free again; the first request may not have come to say so, or may never.
    await ledger.release(reservation);
    return startOnce(call, once, patience, start);
  }
  const isCalling = snapshot?.stored.seq === 0 && now() - begun.createdAt < LONGEST_CALL;
  if (isCalling) throw inUse();
  return { run: begun, isReplay: true };
}

/** Starts the run that a name stands for; undefined when another request was faster, and calls DevRev. */
async function startReserved(
  { services, requestId }: KeyedCall,
  reservation: Reservation,
  start: (id: string) => Promise<Run>,
): Promise<Run | undefined> {
  const { ledger, log } = services;
  try {
    return await start(reservation.run);
  } catch (error) {
    if (error instanceof RunExistsError) return undefined;
    await ledger.release(reservation).catch((err) => {
      log.warn({ request_id: requestId, run: reservation.run, err }, "an idempotency key was not freed");
    });
    throw error;
  }
}

function reused(): Error {
  const detail = "this Idempotency-Key was sent with another body; use a fresh one for each run";
  return problem("idempotency-key-reused", detail, {});
}

function inUse(): Error {
  const detail = "the first request with this Idempotency-Key is still being started; send this one again in 1 s";
  return problem("idempotency-key-in-use", detail, {}, { headers: { "retry-after": "1" } });
}

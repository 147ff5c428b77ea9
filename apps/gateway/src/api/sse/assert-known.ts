import { problem } from "../problems/problem.ts";

/**
 * A reader that has more than there is would wait for what may never come, or miss what does.
 *
 * @throws {ProblemError} unknown-event-id
 */
export function assertKnown(after: number, last: number): void {
  if (after <= last) return;
  const detail = `the run has ${last} events, and none has the seq ${after}; resume behind one that it has, or behind 0`;
  throw problem("unknown-event-id", detail, {});
}

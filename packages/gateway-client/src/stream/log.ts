import { GatewayProtocolError } from "../errors/gateway-protocol-error.ts";
import type { Run, RunEvent } from "../schemas.ts";

/** How far the log of a run was read, over all connections. */
export interface Position {
  /** `seq` of the last event that was read. */
  last: number;
  /** `seq` of the last event of this connection, which may begin before what was read already. */
  previous: number;
}

/** Something of a stream that breaks its rules. */
export function wrong(target: string, what: string, data = ""): GatewayProtocolError {
  return new GatewayProtocolError(target, 200, what, data);
}

function parse<T extends object>(target: string, data: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(data);
    if (value === Object(value)) return value as T;
  } catch {}
  throw wrong(target, "data that is no object", data);
}

/**
 * The event of a frame, or undefined when it was read before; moves the position.
 *
 * @throws {GatewayProtocolError} when it is no event, comes before an earlier one, or leaves events out
 */
export function take(target: string, position: Position, id: string | undefined, data: string): RunEvent | undefined {
  const { last, previous } = position;
  const event = parse<RunEvent>(target, data);
  const { seq = 0, kind } = event;
  if (!Number.isInteger(seq) || seq < 1 || typeof kind !== "string" || (id ?? `${seq}`) !== `${seq}`) {
    throw wrong(target, "something that is no event of a run", data);
  }
  if (seq < previous || seq > last + 1) {
    throw wrong(target, `event ${seq} where ${Math.max(previous, last) + 1} comes next`, data);
  }
  position.previous = seq;
  if (seq <= last) return undefined;
  position.last = seq;
  return event as RunEvent;
}

/** The run that the end of a stream tells of. */
export function takeEnd(target: string, data: string): Run {
  const run = parse<Run>(target, data);
  if (typeof run.id === "string" && typeof run.status === "string") return run as Run;
  throw wrong(target, "an end without a run", data);
}

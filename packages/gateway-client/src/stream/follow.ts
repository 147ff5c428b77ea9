import { GatewayUnreachableError } from "../errors/gateway-unreachable-error.ts";
import { StreamLostError } from "../errors/stream-lost-error.ts";
import type { Settings } from "../options.ts";
import type { Run, RunEvent } from "../schemas.ts";
import { retryDelay } from "../transport/retry.ts";
import { within } from "../transport/within.ts";
import { connect } from "./connect.ts";
import { type Position, take, takeEnd, wrong } from "./log.ts";

/** Yields the events of a run behind the position over as many connections as it takes, and returns the run as it ended. */
export async function* follow(
  id: string,
  url: string,
  position: Position,
  settings: Settings,
): AsyncGenerator<RunEvent, Run> {
  const { patience, signals } = settings;
  const target = `GET ${url}`;
  /** When the first failure since the last event or heartbeat was. */
  let lost: number | undefined;
  let retry = 0;
  /** How far the log was read when the stream last ended before the log does. */
  let short: number | undefined;
  for (;;) {
    let failure: unknown = new GatewayUnreachableError(target, "the stream broke off");
    position.previous = 0;
    try {
      for await (const { id: seq, event: name, data } of connect(url, position.last, settings)) {
        if (name === "reconnect") {
          failure = new GatewayUnreachableError(target, `the gateway asks to reconnect: ${data}`);
          break;
        }
        if (name === "end") {
          const run = takeEnd(target, data ?? "");
          if (!(run.last_event > position.last)) return run;
          // What was stored since the log was read is asked for. That it is not there then either is a gap.
          if (short === position.last) throw wrong(target, `the end where event ${short + 1} comes next`, data);
          short = position.last;
          break;
        }
        // What has a name and no number is no event of the run: a newer gateway may have more to say.
        const isHeartbeat = data === undefined;
        const event = isHeartbeat || (name && seq === undefined) ? undefined : take(target, position, seq, data);
        if (event || isHeartbeat) {
          lost = undefined;
          retry = 0;
        }
        if (event) yield event;
      }
    } catch (error) {
      failure = error;
    }
    const delay = retryDelay(failure, retry++);
    if (delay === undefined) throw failure;
    const now = performance.now();
    lost ??= now;
    if (now + delay - lost > patience) throw new StreamLostError(id, position.last, patience, failure);
    await within(delay, signals, () => {});
  }
}

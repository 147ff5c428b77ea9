import type { Io } from "../io.ts";
import { LIMIT } from "../net/forward.ts";
import { toJsonLine } from "../output/json.ts";
import { manyLines } from "../output/many-lines.ts";
import { oneLine } from "../output/one-line.ts";
import { createStyle } from "../output/style.ts";
import { tail } from "../sandbox/describe.ts";
import type { ListenFlags } from "./options.ts";
import type { Taken } from "./serve.ts";
import { describeVerdict } from "./verdict.ts";

/** Where it listens, and what it does with what comes. */
interface Beginning {
  readonly url: string;
  readonly isChecked: boolean;
  readonly forwardTo: string | undefined;
}

/** Tells of deliveries as they come. */
export interface Show {
  readonly begun: (beginning: Beginning) => void;
  /** A webhook was made for this, and leads here. */
  readonly registered: (webhook: string) => void;
  readonly taken: (taken: Taken) => void;
  readonly refused: (reason: string) => void;
}

export function createShow({ stdout, env }: Io, { json, color, print }: ListenFlags): Show {
  const withBody = print === "body";
  if (json) {
    const write = (data: object) => stdout.write(toJsonLine(data));
    return {
      begun: (beginning) => write({ kind: "listening", ...beginning }),
      registered: (id) => write({ kind: "webhook", id }),
      taken: (taken) => write({ ...dataOf(taken), ...(withBody && { body: text(taken) }) }),
      refused: (reason) => write({ kind: "refused", reason }),
    };
  }
  const { bold, red } = createStyle(stdout, env, color);
  const line = (label: string, value: string) => stdout.write(`${bold(label.padEnd(11))}  ${oneLine(value)}\n`);
  const event = (label: string, value: string, isGood: boolean) => {
    const time = new Date().toTimeString().slice(0, 8);
    stdout.write(`${time}  ${(isGood ? bold : red)(label)}  ${oneLine(value)}\n`);
  };
  return {
    begun: ({ url, isChecked, forwardTo }) => {
      line("listening", `${url}   (for DevRev: a tunnel to this port)`);
      line("checks", isChecked ? "signature and freshness" : UNCHECKED);
      line("answers", forwardTo === undefined ? "as the receiver does" : `what ${forwardTo} answers`);
      stdout.write("\nDeliveries until Ctrl-C:\n\n");
    },
    registered: (id) => line("webhook", `${id}   (made for this, and removed at the end)`),
    taken: (taken) => {
      const { inspection, duration, status } = taken;
      const { id, session } = inspection.delivery;
      const verdict = describeVerdict(inspection);
      const ids = [id, session].flatMap((one) => (one === undefined ? [] : tail(one)));
      const parts = [inspection.what, ...ids, verdict.text, answered(taken), `${Math.round(duration)} of ${LIMIT} ms`];
      event("delivery", parts.join("  "), verdict.isGood && status === 200 && duration < LIMIT);
      if (verdict.next !== undefined) stdout.write(`          ${oneLine(verdict.next)}\n`);
      if (withBody) stdout.write(`${manyLines(text(taken))}\n`);
    },
    refused: (reason) => event("refused ", reason, false),
  };
}

const UNCHECKED = "freshness only; signatures go UNCHECKED, since DEVREV_WEBHOOK_SECRET is not set";

const text = ({ bytes }: Taken): string => new TextDecoder().decode(bytes);

function answered({ target, status }: Taken): string {
  if (!target) return `answered ${status}`;
  return target.status === undefined ? `${target.reason}, so answered ${status}` : `target answered ${status}`;
}

function dataOf({ inspection, target, status, duration }: Taken): object {
  const { delivery, what, signature, form, freshness, rejection } = inspection;
  const { id, webhookId, session, sessionObject, timestamp } = delivery;
  return {
    kind: "delivery",
    what,
    ...{ id, webhookId, session, sessionObject, timestamp },
    ...{ signature, signatureForm: form, freshness },
    ...(rejection && { reason: rejection.reason, next: rejection.next }),
    status,
    ...(target && { target: target.status === undefined ? { reason: target.reason } : { status: target.status } }),
    duration: Math.round(duration),
  };
}

import type { Io } from "../io.ts";
import { type Answer, LIMIT } from "../net/forward.ts";
import { toJsonLine } from "../output/json.ts";
import { oneLine } from "../output/one-line.ts";
import type { PrintFlags } from "../output/print.ts";
import { createStyle } from "../output/style.ts";
import { kindOf } from "../sandbox/describe.ts";
import type { Handed } from "./relay.ts";

/** Tells of deliveries as they are answered. */
export interface Show {
  readonly secret: (secret: string, signatureForm: string) => void;
  readonly handed: (handed: Handed) => void;
  readonly total: (sent: number, right: number) => void;
}

export function createShow({ stdout, env }: Io, { json, color }: PrintFlags): Show {
  if (json) {
    const write = (data: object) => stdout.write(toJsonLine(data));
    return {
      secret: (secret, signatureForm) => write({ kind: "secret", secret, signatureForm }),
      handed: ({ delivery: { id, signature, envelope, body }, answer, duration, expected }) =>
        write({
          kind: "delivery",
          ...{
            id,
            what: kindOf(body),
            signature,
            envelope,
            body,
            answer: told(answer),
            duration: Math.round(duration),
          },
          ...{ expected: expected.status, right: expected.isRight(answer) },
        }),
      total: (sent, right) => write({ kind: "outcome", sent, right }),
    };
  }
  const { bold, red } = createStyle(stdout, env, color);
  return {
    secret: (secret, form) => stdout.write(`${bold("secret  ")}  ${secret}   (${form}; the receiver needs it)\n`),
    handed: ({ delivery, answer, duration, expected }) => {
      const came = answer.status === undefined ? answer.reason : `${answer.status}`;
      const right = expected.isRight(answer);
      const why = expected.because ? `: ${expected.because}` : "";
      const judged = right ? why && `as it should${why}` : `should be ${expected.status}${why}`;
      const parts = [kindOf(delivery.body), came, `${Math.round(duration)} of ${LIMIT} ms`, judged];
      stdout.write(`${(right ? bold : red)("delivery")}  ${oneLine(parts.filter(Boolean).join("  "))}\n`);
    },
    total: (sent, right) => stdout.write(`${bold("total   ")}  ${right} of ${sent} were answered as they should be\n`),
  };
}

function told(answer: Answer): object {
  return answer.status === undefined ? answer : { status: answer.status, body: answer.body };
}

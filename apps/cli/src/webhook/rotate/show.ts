import type { Io } from "../../io.ts";
import { toJsonLine } from "../../output/json.ts";
import { oneLine } from "../../output/one-line.ts";
import { createStyle } from "../../output/style.ts";
import type { Webhook } from "../../output/webhook.ts";
import type { NewSecret } from "./new-secret.ts";
import type { RotateFlags } from "./options.ts";

/** Tells of a rotation step by step. */
export interface Show {
  readonly secret: (secret: NewSecret) => void;
  readonly waiting: (url: string) => void;
  readonly taken: (url: string) => void;
  readonly rotated: (webhook: Webhook) => void;
}

/** Minutes for which a delivery may still come that the old secret signed: DevRev's last attempt is after 3.5. */
const OVERLAP = 5;

export function createShow({ stdout, env }: Io, { json, color, showSecret }: RotateFlags): Show {
  if (json) {
    const write = (data: object) => stdout.write(toJsonLine(data));
    return {
      secret: ({ secret }) => showSecret && write({ kind: "secret", secret }),
      waiting: (url) => write({ kind: "waiting", url }),
      taken: (url) => write({ kind: "taken", url }),
      rotated: ({ id, status }) => write({ kind: "rotated", id, status, overlap: OVERLAP * 60 }),
    };
  }
  const { bold } = createStyle(stdout, env, color);
  const line = (label: string, text: string) => stdout.write(`${bold(label.padEnd(10))}  ${oneLine(text)}\n`);
  return {
    secret: ({ secret, where }) => {
      line("new secret", showSecret ? secret : where);
      line("overlap", "From now until the end the receiver has to take both secrets, the new one and the old one: ");
      line("", 'createReceiver({ secret: ["the new secret", "the old secret"], … })');
    },
    waiting: (url) => line("waiting", `${url} does not take the new secret yet`),
    taken: (url) => line("ready", `${url} takes both`),
    rotated: ({ id }) => {
      line("rotated", `${id} signs with the new secret, and DevRev has verified it`);
      line(
        "next",
        `In ${OVERLAP} minutes take the old secret away from the receiver: until then DevRev may repeat older deliveries.`,
      );
    },
  };
}

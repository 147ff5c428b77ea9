import { createHmac } from "node:crypto";
import { SECRET, signAsDevRev } from "../delivery.ts";
import type { Contender } from "./contenders.ts";

type Sign = (body: Buffer) => Record<string, string>;

const hmac = (key: string | Buffer) => createHmac("sha256", key);
const seconds = () => String(Math.floor(Date.now() / 1000));

/** How whoever sends to a contender signs, written from the documentation of each, and not with the contender's own code. */
export const sign: Readonly<Record<Contender, Sign>> = {
  "by hand": signAsDevRev,
  "agent-events": signAsDevRev,
  octokit: (body) => ({ "x-hub-signature-256": `sha256=${hmac(SECRET).update(body).digest("hex")}` }),
  stripe(body) {
    const at = seconds();
    return { "stripe-signature": `t=${at},v1=${hmac(SECRET).update(`${at}.`).update(body).digest("hex")}` };
  },
  standardwebhooks(body) {
    const [id, at] = ["msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", seconds()];
    const key = Buffer.from(SECRET, "base64");
    const signature = hmac(key).update(`${id}.${at}.`).update(body).digest("base64");
    return { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": `v1,${signature}` };
  },
};

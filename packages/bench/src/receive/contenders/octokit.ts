import { Webhooks } from "@octokit/webhooks";
import type { Prepare } from "../contenders.ts";

/** `verify`, then parsed by hand: less than `verifyAndReceive`, which dispatches too. No timestamp: GitHub signs none. */
export const prepare: Prepare = (secret) => {
  const webhooks = new Webhooks({ secret });
  return async (body, headers) => {
    const text = body.toString();
    const isRight = await webhooks.verify(text, headers["x-hub-signature-256"] ?? "");
    if (!isRight) throw new Error("the signature is wrong");
    return JSON.parse(text);
  };
};

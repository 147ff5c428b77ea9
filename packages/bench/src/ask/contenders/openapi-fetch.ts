import type { paths } from "@agent-events/gateway-client";
import createClient from "openapi-fetch";
import type { Connect } from "../contenders.ts";

/** Types from the contract; no retries, no timeout, no stream. */
export const connect: Connect = (baseUrl, key) => {
  const gateway = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });
  return async (message) => {
    const { data, response } = await gateway.POST("/v1/runs", {
      params: { header: { Prefer: "wait=120" } },
      body: { message },
    });
    if (!data?.reply) throw new Error(`there is no reply; the call ended with status ${response.status}`);
    return data.reply.message;
  };
};

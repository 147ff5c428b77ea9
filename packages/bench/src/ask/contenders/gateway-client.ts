import { createGatewayClient } from "@agent-events/gateway-client";
import type { Connect } from "../contenders.ts";

/** As it comes: retries that start nothing twice, typed errors, and a stream that reconnects and resumes. */
export const connect: Connect = (baseUrl, key) => {
  const gateway = createGatewayClient({ baseUrl, key });
  return async (message) => {
    const { id } = await gateway.start({ message });
    return (await gateway.reply(id)).reply.message;
  };
};

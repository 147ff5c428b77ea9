import { createGatewayClient } from "@agent-events/gateway-client";
import { inLanes } from "../in-lanes.ts";
import type { Door } from "./open-gateway.ts";

const LANES = 20;

/** The runs of a gateway, by its own client. */
export function runsAt({ port, key }: Door) {
  const gateway = createGatewayClient({ baseUrl: `http://127.0.0.1:${port}`, key });
  return {
    /** Starts so many, each in a session of its own, and gives their ids. */
    async start(count: number): Promise<string[]> {
      const message = "Which services does the staging project have?";
      const started = await inLanes(count, LANES, (n) => gateway.start({ message, session: `TKT-${n}` }));
      return started.map(({ id }) => id);
    },
    /** How many deliveries the gateway has stored for these runs. */
    async count(ids: readonly string[]): Promise<number> {
      const runs = await inLanes(ids.length, LANES, (n) => gateway.get(ids[n] as string));
      // The first event is the acknowledgement of the call.
      return runs.reduce((sum, { last_event }) => sum + last_event - 1, 0);
    },
  };
}

import type { Desk } from "../desk.ts";
import type { Circumstances } from "../open.ts";
import type { Access } from "./access.ts";
import { connectGateway } from "./connect.ts";
import { told } from "./explain.ts";
import { gatewayRecords } from "./records.ts";
import { toStart } from "./to-start.ts";
import { toView } from "./to-view.ts";

/** Asks through a gateway, which keeps the runs and goes on with them whatever becomes of this command. */
export function openGatewayDesk(access: Access, { flags, io, narrator }: Circumstances): Desk {
  const client = connectGateway(access, flags, io);
  narrator.fact("gateway", access.url);
  return {
    ...gatewayRecords(client, access.url),
    start: (question, signal) => told(async () => toView(await client.start(toStart(question, flags), { signal }))),
    whereabouts: (run) => `The run goes on at the gateway: see \`agent-events runs show ${run}\`.`,
    arrivals: () => "",
    gateway: access.url,
  };
}

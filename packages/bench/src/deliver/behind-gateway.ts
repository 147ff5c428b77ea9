import { startDevRev } from "../gateway/devrev.ts";
import { openGateway, WEBHOOK_PATH } from "../gateway/open-gateway.ts";
import { runsAt } from "../gateway/runs-at.ts";
import type { Kind } from "./kind.ts";

/** A whole gateway. Its runs are started, and counted, through its API; while it takes deliveries, DevRev is silent. */
export async function behindGateway(place: string): Promise<Kind> {
  const gateway = await openGateway(place, (await startDevRev()).url);
  return { port: gateway.port, path: WEBHOOK_PATH, ...runsAt(gateway) };
}

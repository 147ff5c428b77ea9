import { rotateWebhook } from "@agent-events/gateway";
import type { Io } from "../io.ts";
import { print } from "../output/print.ts";
import { configure } from "./configure.ts";
import { explained } from "./explain.ts";
import type { PlaceFlags } from "./options.ts";

/** Gives the webhook that a gateway made for itself a new secret, while the gateway runs. */
export async function rotateGateway(flags: PlaceFlags & { readonly register?: string }, io: Io): Promise<void> {
  const { webhook, overlapUntil } = await explained(() =>
    rotateWebhook(configure(flags, io.env), { signal: io.signal }),
  );
  const until = new Date(overlapUntil).toISOString();
  print(io, flags, { webhook, overlap_until: until }, [
    ["webhook", webhook],
    ["rotated", "DevRev has verified the new secret; every replica knows it, and none has to be told"],
    ["overlap", `deliveries signed with the old one are taken until ${until}`],
  ]);
}

import type { Cleanup } from "../cleanup.ts";
import type { Io } from "../io.ts";
import type { Desk } from "./desk.ts";
import type { Narrator } from "./narrator.ts";
import type { DeskFlags } from "./options.ts";
import type { Plan } from "./plan.ts";

/** What a desk is opened with. What it sets up is put away by `cleanup`. */
export interface Circumstances {
  readonly flags: DeskFlags;
  readonly io: Io;
  readonly narrator: Narrator;
  readonly cleanup: Cleanup;
}

/** Opens the desk that was planned: it is ready to be asked. */
export async function openDesk(plan: Plan, circumstances: Circumstances): Promise<Desk> {
  if (plan.kind === "gateway") {
    const { openGatewayDesk } = await import("./gateway/desk.ts");
    return openGatewayDesk(plan.access, circumstances);
  }
  const { openDirectDesk } = await import("./direct/desk.ts");
  return openDirectDesk(plan.way, circumstances);
}

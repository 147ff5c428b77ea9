import type { Io } from "../io.ts";
import { isLoopback } from "../net/loopback.ts";
import { chooseWay, type Way } from "./direct/way.ts";
import { type Access, readAccess } from "./gateway/access.ts";
import type { DeskFlags } from "./options.ts";

/** An agent of sandboxes, which answer under any id. */
const SANDBOX_AGENT = "don:core:dvrv-us-1:devo/0:ai_agent/1";

/** Where the questions of a command go, before anything is set up for it. */
export type Plan =
  | { readonly kind: "gateway"; readonly access: Access }
  | { readonly kind: "direct"; readonly way: Way; readonly defaultAgent: string | undefined };

/** Options that mean DevRev or a sandbox, without a gateway in between. */
const DIRECT = ["sandbox", "scenarios", "publicUrl", "webhook", "listen", "baseUrl", "store"] as const;

/**
 * Decides by the options, and where they leave it open by the environment: a gateway at AGENT_EVENTS_GATEWAY comes before
 * DEVREV_BASE_URL.
 *
 * @throws {ExplainedError} when there is nowhere to ask
 * @throws {SetupError} when what is chosen is not set up
 * @throws {UsageError} when options have no meaning together
 */
export function choosePlan(flags: DeskFlags, env: Io["env"]): Plan {
  const isDirect = DIRECT.some((name) => flags[name] !== undefined);
  const access = isDirect ? undefined : readAccess(flags.gateway, env);
  if (access) return { kind: "gateway", access };
  const way = chooseWay(flags, env);
  const isSandbox = way.kind === "sandbox" || isLoopback(flags.baseUrl ?? env["DEVREV_BASE_URL"]);
  return { kind: "direct", way, defaultAgent: isSandbox ? SANDBOX_AGENT : undefined };
}

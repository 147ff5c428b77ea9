import { GatewayProtocolError } from "../errors/gateway-protocol-error.ts";
import type { Settings } from "../options.ts";
import { authorization } from "./authorize.ts";
import type { Outgoing } from "./outgoing.ts";
import { unreachable } from "./unreachable.ts";

/** What the gateway tells anybody, without a key. */
const OPEN = /\/(healthz|readyz|metrics|openapi\.json|docs)$/;

/**
 * Sends a request, and once more with a fresh key when the gateway refuses that of a key function. Resolves as soon as the
 * answer begins.
 */
export async function ask(
  target: string,
  outgoing: Outgoing,
  settings: Settings,
  signal: AbortSignal,
): Promise<Response> {
  const { url, method, body } = outgoing;
  const once = async (refused: boolean) => {
    const headers = new Headers({ Accept: "application/json, application/problem+json", ...settings.headers });
    outgoing.headers.forEach((value, name) => void headers.set(name, value));
    if (!OPEN.test(url)) headers.set("Authorization", await authorization(settings, refused));
    const init = { method, headers, body: body ?? null, redirect: "manual", signal } as const;
    const response = await (settings.fetch ?? globalThis.fetch)(url, init).catch(unreachable(target, outgoing));
    const { status, type } = response;
    // With `redirect: "manual"`, browsers hide the status of a redirect behind this type.
    if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
      throw new GatewayProtocolError(target, status, "a redirect, which is never followed", "");
    }
    return response;
  };
  const response = await once(false);
  if (response.status !== 401 || typeof settings.key !== "function") return response;
  await response.body?.cancel();
  return once(true);
}

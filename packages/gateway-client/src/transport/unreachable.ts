import { GatewayUnreachableError } from "../errors/gateway-unreachable-error.ts";
import type { Outgoing } from "./outgoing.ts";

/** Turns a runtime's own "fetch failed" into an error that says what to do. */
export function unreachable(target: string, { headers }: Outgoing): (cause: unknown) => never {
  return (cause) => {
    throw new GatewayUnreachableError(target, "no connection", headers.get("Idempotency-Key"), { cause });
  };
}

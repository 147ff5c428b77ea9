import { createGatewayClient, type GatewayClient, type GatewayClientOptions } from "@agent-events/gateway-client";
import type { CallFlags } from "../../call/options.ts";
import type { Io, Writer } from "../../io.ts";
import { oneLine } from "../../output/one-line.ts";
import type { Access } from "./access.ts";
import { tellingUnsent } from "./unsent.ts";

type Flags = Partial<Pick<CallFlags, "timeout" | "deadline" | "maxRetries" | "verbose">>;

/** The client of a gateway. The key goes nowhere but to the address that it was given with. */
export function connectGateway({ url, key }: Access, flags: Flags, io: Io): GatewayClient {
  const { timeout, deadline, maxRetries, verbose } = flags;
  return createGatewayClient({
    baseUrl: url,
    key,
    timeout,
    deadline,
    maxRetries,
    signal: io.signal,
    fetch: tellingUnsent(verbose ? narrated(io.stderr) : fetch),
  });
}

/** Tells each attempt on stderr. */
function narrated(stderr: Writer): NonNullable<GatewayClientOptions["fetch"]> {
  const tell = (text: string) => stderr.write(`${oneLine(text)}\n`);
  return async (url, init) => {
    const { method = "GET" } = init;
    tell(`${method} ${url}`);
    const begun = performance.now();
    const response = await fetch(url, init);
    tell(`${method} ${url} answered ${response.status} in ${Math.round(performance.now() - begun)} ms`);
    return response;
  };
}

import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { SetupError } from "../errors/setup-error.ts";

/** Milliseconds that a slow sender may take for its request. */
const PATIENCE = 10_000;

/** Milliseconds that answers under way get when the server closes. */
const GRACE = 1_000;

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves on the loopback address.
 *
 * @param port 0 for any that is free
 * @param flag the option that chooses it
 * @throws {SetupError} when it cannot listen there
 */
export async function listen(handle: RequestListener, port: number, flag = "--listen"): Promise<Listening> {
  const server = createServer(
    { requestTimeout: PATIENCE, headersTimeout: PATIENCE, connectionsCheckingInterval: 1_000 },
    handle,
  );
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (cause) {
    throw unable(port, flag, cause as NodeJS.ErrnoException);
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const cut = setTimeout(() => server.closeAllConnections(), GRACE);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(cut);
    },
  };
}

function unable(port: number, flag: string, { code, message }: NodeJS.ErrnoException): SetupError {
  const why = code === "EADDRINUSE" ? "it is in use" : code === "EACCES" ? "this user may not" : message;
  return new SetupError(
    `the deliveries cannot be received on port ${port}: ${why}`,
    `Choose another port with ${flag}, or end what listens there.`,
  );
}

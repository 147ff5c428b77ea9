import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { SandboxStartError } from "../errors/sandbox-start-error.ts";
import type { App } from "./app.ts";

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Drops its connections. */
  readonly close: () => Promise<void>;
}

/**
 * Serves on the loopback address.
 *
 * @throws {SandboxStartError}
 */
export async function listen(app: App, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch as never }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new SandboxStartError(port, cause)));
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

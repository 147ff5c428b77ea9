import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { contractFile } from "./contract-file.ts";

// Prism is CommonJS whose exports an ES import cannot see.
const require = createRequire(import.meta.url);
const { createLogger } = require("@stoplight/prism-core") as typeof import("@stoplight/prism-core");
const { getHttpOperationsFromSpec } = require("@stoplight/prism-http") as typeof import("@stoplight/prism-http");
const { createServer } = require("@stoplight/prism-http-server") as typeof import("@stoplight/prism-http-server");

export interface Mock {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Stops it and drops its connections. */
  readonly close: () => Promise<void>;
}

/** The mock could not start: the port is taken, say, or the document is no contract. */
export class MockStartError extends Error {
  override readonly name = "MockStartError";
}

/**
 * Serves a contract with Prism in this process, on loopback. Each request is checked against the contract, and answered
 * with the example that its `Prefer: code=…, example=…` header names, else with the first of a success.
 *
 * @param options.port 0, the default, takes a free one
 * @param options.document path of a bundled OpenAPI document; the agent-events contract unless given
 * @throws {MockStartError}
 */
export async function startMock(options: { port?: number; document?: string } = {}): Promise<Mock> {
  const { port = 0, document = contractFile } = options;
  try {
    const operations = await getHttpOperationsFromSpec(JSON.parse(await readFile(document, "utf8")));
    const server = createServer(operations, {
      components: { logger: createLogger("mock", { enabled: false }) },
      config: {
        checkSecurity: true,
        errors: false,
        isProxy: false,
        mock: { dynamic: false },
        upstreamProxy: undefined,
        validateRequest: true,
        validateResponse: true,
      },
      cors: true,
    });
    const url = await server.listen(port, "127.0.0.1");
    return { url, close: () => server.close() };
  } catch (cause) {
    // Prism rejects with a plain string when it cannot listen.
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MockStartError(`the mock of ${document} did not start on port ${port}: ${reason}`, { cause });
  }
}

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// Prism is CommonJS whose exports an ES import cannot see.
const require = createRequire(import.meta.url);
const { createLogger } = require("@stoplight/prism-core") as typeof import("@stoplight/prism-core");
const { getHttpOperationsFromSpec } = require("@stoplight/prism-http") as typeof import("@stoplight/prism-http");
const { createServer } = require("@stoplight/prism-http-server") as typeof import("@stoplight/prism-http-server");

type Config = Parameters<typeof createServer>[1]["config"];

/** Prism as it runs in this process. */
export interface Mock {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Stops it and drops its connections. */
  readonly close: () => Promise<void>;
}

/** Prism could not start: the port is taken, say, or the document is no contract. */
export class MockStartError extends Error {
  override readonly name = "MockStartError";
}

/**
 * Runs Prism with a document, on loopback.
 *
 * @throws {MockStartError}
 */
export async function runPrism(document: string, port: number, config: Config): Promise<Mock> {
  try {
    const operations = await getHttpOperationsFromSpec(JSON.parse(await readFile(document, "utf8")));
    const logger = createLogger("mock", { enabled: false });
    const server = createServer(operations, { components: { logger }, config, cors: true });
    const url = await server.listen(port, "127.0.0.1");
    return { url, close: () => server.close() };
  } catch (cause) {
    // Prism rejects with a plain string when it cannot listen.
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MockStartError(`the mock of ${document} did not start on port ${port}: ${reason}`, { cause });
  }
}

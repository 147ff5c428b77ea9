import { contractFile } from "./contract-file.ts";
import { type Mock, runPrism } from "./prism.ts";

/**
 * Serves a contract with Prism in this process, on loopback. Each request is checked against the contract, and answered
 * with the example that its `Prefer: code=…, example=…` header names, else with the first of a success.
 *
 * @param options.port 0, the default, takes a free one
 * @param options.document path of a bundled OpenAPI document; the agent-events contract unless given
 * @throws {MockStartError}
 */
export function startMock(options: { port?: number; document?: string } = {}): Promise<Mock> {
  const { port = 0, document = contractFile } = options;
  return runPrism(document, port, {
    checkSecurity: true,
    errors: false,
    isProxy: false,
    mock: { dynamic: false },
    upstreamProxy: undefined,
    validateRequest: true,
    validateResponse: true,
  });
}

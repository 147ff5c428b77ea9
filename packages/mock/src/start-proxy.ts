import { contractFile } from "./contract-file.ts";
import { type Mock, runPrism } from "./prism.ts";

/**
 * Puts Prism in front of a server, on loopback. Requests and answers pass as they are, the wrong ones too; what of either
 * breaks the contract stands in the header `sl-violations` of the answer, as JSON. Each violation's `location` begins with
 * `request` or `response`.
 *
 * @param options.upstream where the server is
 * @param options.port 0, the default, takes a free one
 * @param options.document path of a bundled OpenAPI document; the agent-events contract unless given
 * @throws {MockStartError}
 */
export function startProxy(options: { upstream: string; port?: number; document?: string }): Promise<Mock> {
  const { upstream, port = 0, document = contractFile } = options;
  return runPrism(document, port, {
    checkSecurity: true,
    // With errors, Prism would answer in place of the server: then nobody sees what the server says to a bad request.
    errors: false,
    isProxy: true,
    mock: { dynamic: false },
    upstream: new URL(upstream),
    upstreamProxy: undefined,
    validateRequest: true,
    validateResponse: true,
  });
}

import type { AgentClientError } from "@agent-events/client";
import { exitCodes } from "./exit-codes.ts";
import { explainHttpError } from "./explain-http-error.ts";
import { explainInvalidRequest } from "./explain-invalid-request.ts";
import type { Failure } from "./failure.ts";

const ADDRESS = "Check the network, and --base-url or DEVREV_BASE_URL.";

/**
 * Tells each error of the client in the words of the command line.
 *
 * @param whetherItDid how to find out whether a request without an answer was carried out
 */
export function explainClientError(error: AgentClientError, whetherItDid: string): Failure {
  const { name, reason: message } = error;
  const mayHaveArrived = `The request may have arrived: ${whetherItDid}`;
  switch (error.name) {
    case "RequestInvalidError":
      return explainInvalidRequest(error);
    case "HttpError":
      return explainHttpError(error, whetherItDid);
    case "ConnectionError":
      return error.sent === "no"
        ? { name, message, next: `Nothing was sent. ${ADDRESS}`, exitCode: exitCodes.noAnswer }
        : { name, message, next: mayHaveArrived, exitCode: exitCodes.noAnswer };
    case "TimeoutError":
      return {
        name,
        message,
        next: `${mayHaveArrived} --${error.limit} allows more time.`,
        exitCode: exitCodes.noAnswer,
      };
    case "ProtocolError":
      return {
        name,
        message,
        status: error.status,
        next: `Check that --base-url or DEVREV_BASE_URL is DevRev's API, and what stands in between. ${mayHaveArrived}`,
        exitCode: exitCodes.noAnswer,
      };
    case "ConfigurationError":
      return {
        name,
        message,
        next: "Correct DEVREV_TOKEN, or --base-url or DEVREV_BASE_URL.",
        exitCode: exitCodes.setup,
      };
  }
}

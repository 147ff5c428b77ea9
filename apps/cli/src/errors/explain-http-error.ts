import type { HttpError } from "@agent-events/client";
import { exitCodes } from "./exit-codes.ts";
import type { Failure } from "./failure.ts";
import { labelOf } from "./label-of.ts";

/** What the API may tell besides `type` and `message`, by its type. */
interface Extra {
  readonly field_name?: unknown;
  readonly allowed_values?: unknown;
  readonly max_bytes?: unknown;
  readonly object_ids?: unknown;
}

/**
 * Tells an error that the API answered.
 *
 * @param whetherItDid how to find out whether a request that failed midway was carried out
 */
export function explainHttpError(error: HttpError, whetherItDid: string): Failure {
  const { name, status, type, detail, requestId } = error;
  const texts = [error.body.message, detail].filter((text) => typeof text === "string" && text !== "");
  const said = texts.map((text, index) => (index + 1 < texts.length ? text?.replace(/\.$/, "") : text)).join(". ");
  const message = `the API answered ${[status, type].filter(Boolean).join(" ")}${said ? `: ${said}` : ""}`;
  const reference = requestId ? ` DevRev's support knows it as ${requestId}.` : "";
  const next = nextStep(error, whetherItDid) + reference;
  return { name, message, status, type, next, exitCode: exitCodes.refused };
}

function nextStep({ status, type, body, retryAfter }: HttpError, whetherItDid: string): string {
  const { field_name, allowed_values, max_bytes, object_ids } = body as Extra;
  switch (status) {
    case 400: {
      const field = typeof field_name === "string" ? labelOf(field_name) : "what it names";
      const allowed = Array.isArray(allowed_values) ? ` Allowed are ${allowed_values.join(", ")}.` : "";
      return `Correct ${field} and run the command again.${allowed}`;
    }
    case 401:
      return type === "dev_org_deactivated"
        ? "The organization is deactivated: ask its administrators."
        : "Set DEVREV_TOKEN to a valid DevRev token, or keep one with `agent-events login`.";
    case 403:
      return `The token's user may not do this${list(object_ids)}: use the token of one who may.`;
    case 404:
      return type === "not_found"
        ? "Check the id."
        : "Check --base-url or DEVREV_BASE_URL: nothing answers there under this path.";
    case 413:
      return typeof max_bytes === "number" ? `Send at most ${max_bytes} bytes.` : "Send less.";
    case 429:
    case 503:
      return `It did not run. Run the command again ${retryAfter === undefined ? "in a while" : `in ${retryAfter} s`}.`;
    default:
      return status >= 500
        ? `It may have run: ${whetherItDid}`
        : "Check --base-url or DEVREV_BASE_URL and the request.";
  }
}

function list(ids: unknown): string {
  return Array.isArray(ids) && ids.length > 0 ? ` (${ids.join(", ")})` : "";
}

import type { RequestInvalidError } from "@agent-events/client";
import { exitCodes } from "./exit-codes.ts";
import type { Failure } from "./failure.ts";
import { hintFor } from "./hints.ts";
import { labelOf } from "./label-of.ts";

/** Tells why a request was not sent, by the options that its fields came from. */
export function explainInvalidRequest({ name, issues }: RequestInvalidError): Failure {
  const reasons = issues.map(({ path, message }) => message.replace(path, labelOf(path)));
  const hints = issues.map(({ path }) => hintFor(path)).filter((hint) => hint !== undefined);
  return {
    name,
    message: `the request was not sent: ${reasons.join("; ")}`,
    issues,
    next: hints.join(" ") || "Correct it and run the command again.",
    exitCode: exitCodes.usage,
  };
}

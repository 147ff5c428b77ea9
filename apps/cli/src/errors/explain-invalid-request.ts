import type { RequestInvalidError } from "@agent-events/client";
import { exitCodes } from "./exit-codes.ts";
import type { Failure } from "./failure.ts";
import { hintFor } from "./hints.ts";
import { labelOf } from "./label-of.ts";

/** A secret that is wrong was taken the right way. */
const SECRET = 'Make one: export DEVREV_WEBHOOK_SECRET="$(head -c 24 /dev/urandom | base64)".';

/** Tells why a request was not sent, by the options that its fields came from. */
export function explainInvalidRequest({ name, issues }: RequestInvalidError): Failure {
  const reasons = issues.map(({ path, message }) => message.replace(path, labelOf(path)));
  const hints = new Set(issues.map(({ path }) => (path === "secret" ? SECRET : hintFor(path))));
  hints.delete(undefined);
  return {
    name,
    message: `the request was not sent: ${reasons.join("; ")}`,
    issues,
    next: [...hints].join(" ") || "Correct it and run the command again.",
    exitCode: exitCodes.usage,
  };
}

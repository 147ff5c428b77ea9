import {
  ConfigError,
  KeyEndedError,
  KeyInvalidError,
  KeyUnknownError,
  LedgerError,
  StartError,
  WebhookError,
} from "@agent-events/gateway";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError, type Explanation } from "../errors/explained-error.ts";

/** Runs something of a gateway, and tells its errors in the words of the command line. */
export async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const explanation = explain(error);
    throw explanation ? new ExplainedError(explanation, { cause: error }) : error;
  }
}

function explain(error: unknown): Explanation | undefined {
  if (error instanceof ConfigError) {
    const { name, issues } = error;
    const message =
      issues.length === 1 ? "the configuration has one mistake:" : `the configuration has ${issues.length} mistakes:`;
    const details = issues.map(({ at, message: what }) => `${at}: ${what}`);
    return { name, message, details, next: "Correct it, and run the command again.", exitCode: exitCodes.setup };
  }
  if (error instanceof StartError) {
    const { name, reason, next } = error;
    const told = next.replace(
      /set (HOST and )?PORT to (another|others|one)/,
      (_, host, what) => `choose ${what} with ${host ? "--host and " : ""}--port`,
    );
    return { name, message: reason, next: sentence(told), exitCode: exitCodes.setup };
  }
  if (error instanceof KeyInvalidError) {
    const { name, option, message } = error;
    const flag = { name: "--name", scopes: "--scope", expiresIn: "--expires-in", overlap: "--overlap" }[option];
    return {
      name,
      message: message.replace(option, flag),
      next: "Correct it, and run the command again.",
      exitCode: exitCodes.usage,
    };
  }
  if (error instanceof KeyUnknownError || error instanceof KeyEndedError) return split(error, exitCodes.usage);
  if (error instanceof WebhookError || error instanceof LedgerError) return split(error, exitCodes.setup);
  return undefined;
}

/** These have their next step behind the last semicolon. */
function split({ name, message }: Error, exitCode: Explanation["exitCode"]): Explanation {
  const [, what = message, next = "see `agent-events gateway --check`"] = /^(.*); ([^;]*)$/s.exec(message) ?? [];
  return { name, message: what, next: sentence(next), exitCode };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

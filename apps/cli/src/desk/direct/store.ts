import { memory, RunsError, type Store } from "@agent-events/runs";
import { exitCodes } from "../../errors/exit-codes.ts";
import { ExplainedError } from "../../errors/explained-error.ts";

/**
 * Opens the store of a run.
 *
 * @param file that of a SQLite store; undefined for memory
 * @throws {ExplainedError} when it cannot be used
 */
export async function openStore(file: string | undefined): Promise<Store> {
  if (file === undefined) return memory();
  const { sqlite } = await import("@agent-events/runs/sqlite");
  try {
    return sqlite(file);
  } catch (error) {
    throw error instanceof RunsError ? explainStoreError(error) : error;
  }
}

/** Tells an error of a store, whose message has its next step behind the last semicolon. */
export function explainStoreError({ name, message, cause }: RunsError): ExplainedError {
  const [, reason = message, given = "use another file"] = /^(.*); ([^;]*)$/s.exec(message) ?? [];
  // It may never have been one.
  const next = /file is not a database/.test(reason)
    ? `name the file of an \`ask --store\`; if this was one, ${given}`
    : given;
  return new ExplainedError(
    {
      name,
      message: `the store of --store cannot be used: ${reason}`,
      next: `${next.charAt(0).toUpperCase()}${next.slice(1)}.`,
      exitCode: exitCodes.store,
    },
    { cause },
  );
}

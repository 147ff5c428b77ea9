import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { SetupError } from "../errors/setup-error.ts";
import type { Io } from "../io.ts";
import type { PrintFlags } from "../output/print.ts";
import type { Records } from "./desk.ts";
import { readAccess } from "./gateway/access.ts";
import { gatewayOption } from "./options.ts";

/** The options of every command that looks at runs. */
export interface RecordsFlags extends PrintFlags {
  readonly gateway?: string;
  readonly store?: string;
}

export function addRecordsOptions(command: Command): Command {
  return command
    .optionsGroup("Where the runs are:")
    .addOption(gatewayOption())
    .addOption(new Option("--store <file>", "the SQLite file of `ask --store`, or of a gateway").conflicts("gateway"));
}

/**
 * The runs of a gateway or of a file.
 *
 * @throws {SetupError} when neither is named
 * @throws {ExplainedError} when the file is none
 */
export async function openRecords(flags: RecordsFlags, io: Io): Promise<Records> {
  if (flags.store !== undefined) return openFile(flags.store);
  const access = readAccess(flags.gateway, io.env);
  if (!access) {
    throw new SetupError(
      "it is not said where the runs are: neither --gateway (or AGENT_EVENTS_GATEWAY) nor --store",
      "Name a gateway, with a key of it in AGENT_EVENTS_KEY, or the file that `agent-events ask --store` keeps runs in.",
    );
  }
  const [{ connectGateway }, { gatewayRecords }] = await Promise.all([
    import("./gateway/connect.ts"),
    import("./gateway/records.ts"),
  ]);
  return gatewayRecords(connectGateway(access, {}, io), access.url);
}

async function openFile(file: string): Promise<Records> {
  // Opening it would make one.
  if (!existsSync(file)) {
    throw new ExplainedError({
      name: "StoreMissingError",
      message: `the store of --store cannot be used: there is no file ${file}`,
      next: "Check the path; `agent-events ask --store` makes one.",
      exitCode: exitCodes.store,
    });
  }
  const { openStoredRecords } = await import("./direct/open-records.ts");
  return openStoredRecords(file);
}

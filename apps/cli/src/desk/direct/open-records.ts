import { createAgentClient } from "@agent-events/client";
import { createRuns } from "@agent-events/runs";
import type { Records } from "../desk.ts";
import { storedRecords } from "./records.ts";
import { openStore } from "./store.ts";

/** The runs that a file keeps. They are looked at and stopped, and those whose time is up expire; nothing is asked. */
export async function openStoredRecords(file: string): Promise<Records> {
  const store = await openStore(file);
  const runs = createRuns({
    client: createAgentClient({ token: "unused" }),
    store,
    webhook: "unused",
    onError: () => {},
  });
  return storedRecords(runs, `in ${file}`);
}

import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test } from "vitest";
import { sqlite } from "../src/store/sqlite/sqlite.ts";
import { lastCall, request, says, world } from "./devrev.ts";
import { run as start } from "./store/suite/process.ts";

test("a process that has nothing to do but wait for a reply stays up until it comes, and then ends", async () => {
  const path = join(temporaryFolder(), "runs.db");
  const { devrev, runs } = world({ store: sqlite(path) });
  const run = await runs.start(request);
  const process = await start(import.meta.resolve("./children/waiting.ts"), [path, run.id]);
  expect(await process.line()).toBe("waiting");
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("At last.")));
  expect(await process.line()).toBe("At last.");
  await expect(process.line()).rejects.toThrow("the process ended (0)");
});

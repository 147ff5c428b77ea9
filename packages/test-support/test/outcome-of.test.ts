import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outcomeOf } from "../src/outcome-of.ts";
import { temporaryFolder } from "../src/temporary-folder.ts";

const node = (program: string) => outcomeOf(spawn(process.execPath, ["--eval", program]));

test("a process that ends tells its code and all it printed", async () => {
  expect(await node("console.log('out'); console.error('err'); process.exitCode = 3")).toEqual({
    code: 3,
    stdout: "out\n",
    stderr: "err\n",
  });
});

test("one that a signal ends has no code", async () => {
  expect(await node("process.kill(process.pid, 'SIGKILL')")).toMatchObject({ code: null });
});

test("one that does not start rejects", async () => {
  await expect(outcomeOf(spawn(join(temporaryFolder(), "nothing")))).rejects.toMatchObject({ code: "ENOENT" });
});

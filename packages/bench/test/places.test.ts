import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../src/stores/open-store.ts";
import { Places, storeNames } from "../src/stores/places.ts";
import { inputOf, runsOver } from "../src/stores/runs-over.ts";

test.for([...storeNames])("every place of %s is empty, and holds what is put there", async (name) => {
  const places = new Places();
  onTestFinished(() => places.remove());
  for (const place of [await places.make(name), await places.make(name)]) {
    const runs = runsOver(await openStore(place));
    onTestFinished(() => runs.close());
    expect(await runs.list()).toEqual([]);
    const { id } = await runs.start(inputOf(1));
    expect(await runs.list()).toMatchObject([{ id, status: "running" }]);
  }
});

test("nothing is left of places that were removed", async () => {
  const places = new Places();
  const file = places.file();
  const runs = runsOver(await openStore(file));
  expect(existsSync(file)).toBe(true);
  await runs.close();
  await places.remove();
  expect(existsSync(dirname(file))).toBe(false);
});

test("without a Redis on the PATH its rows are left out, and a sentence says so", () => {
  const code = `import(${JSON.stringify(import.meta.resolve("../src/stores/places.ts"))})
    .then(({ storeNames, missing }) => console.log(JSON.stringify({ storeNames, missing })))`;
  const told = JSON.parse(execFileSync(process.execPath, ["-e", code], { env: { PATH: "/" }, encoding: "utf8" }));
  expect(told.storeNames).toEqual(["memory", "sqlite"]);
  expect(told.missing).toContain("no redis-server on the PATH");
});

import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { readmeBlocks } from "@agent-events/test-support/readme-blocks";
import { describe, expect, test } from "vitest";
import { says } from "./devrev.ts";
import { express } from "./examples/express.ts";
import { hono } from "./examples/hono.ts";
import { worker } from "./examples/worker.ts";
import { readme } from "./readme.ts";
import { World } from "./world.ts";

const [command = "", ...others] = readmeBlocks(readme, "sh");
const run = promisify(execFile);

describe.each([
  { example: express, printed: /^\{"run":"run_[^"]+","message":"On its way\."\}$/ },
  { example: hono, printed: /^data: \{"kind":"message","message":"On its way\.".*\nid: 2$/m },
  { example: worker, printed: /^\{"question":"[^"]+"\}$/ },
])("the command of the README, sent to $example.name", ({ example, printed }) => {
  const world = new World(example);

  test("prints what the table promises", async () => {
    const asking = run("sh", ["-e", "-c", command.replace("http://localhost:3000", world.url)]);
    const call = await world.devrev.called("Where is my order?");
    expect(call.session_object).toBe("order-17");
    await world.devrev.deliver(call, says.message("On its way."));
    expect((await asking).stdout).toMatch(printed);
  });
});

test("the README has no command that is not run here", () => {
  expect(others).toEqual([]);
});

const folder = (name: string) => new URL(`../${name}/`, import.meta.url);
const sources = ["src", "workerd"].flatMap((name) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => ({ file: `${name}/${file}`, code: readFileSync(new URL(file, folder(name)), "utf8") })),
);

test("the README lists the variables that the examples read, and no others", () => {
  const listed = [...readme.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name);
  const code = sources.map((source) => source.code.replaceAll(/^\/\/.*$/gm, "")).join("\n");
  const read = new Set(code.match(/\b(?:DEVREV_\w+|AGENT|PORT|RUNS_DB|WORKER_DATA)\b/g));
  expect(listed.toSorted()).toEqual([...read].sort());
});

test.each(sources.filter(({ file }) => file.startsWith("src/")))(
  "$file is one screen, and says what it shows",
  ({ code }) => {
    expect(code.split("\n").length).toBeLessThanOrEqual(46);
    expect(code).toMatch(/^(\/\/ .+\n){2,4}import /);
  },
);

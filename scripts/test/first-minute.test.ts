import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { outcomeOf } from "@agent-events/test-support/outcome-of";
import { expect, onTestFinished, test } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** What `npm start` does once everything is built. */
function firstMinute(onceOnly: boolean) {
  const program = `const { firstMinute } = await import("./first-minute/first-minute.ts"); await firstMinute({ once: ${onceOnly} });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
  // A test that fails leaves nothing behind.
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

test("the first minute ends with the agent's answer and what to try next", async () => {
  const { code, stdout: output } = await outcomeOf(firstMinute(true));
  expect(output).toContain("a request with a message of 8192 characters");
  const steps = [
    /^gateway +http/m,
    /^accepted +don:core:/m,
    /^skill +echo: /m,
    /^skill +echo, done in /m,
    /^answered +in /m,
    /^You said “blackcurrant/m,
  ];
  const places = steps.map((step) => output.search(step));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(output).toMatch(/That was the sandbox: .* the agent is an echo/);
  expect(output).toContain("npm test");
  expect(code).toBe(0);
});

test("without --once both services stay up, each thing to try works as it was printed, and Ctrl-C ends them", async () => {
  const child = firstMinute(false);
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.includes("until Ctrl-C")) break;
  }
  const [, environment = "", wait = "", follow = "", chat = ""] =
    /(export [^\n]*)\n\n1\. [^\n]*\n(.*?)\n\n2\. [^\n]*\n(.*?)\n\n3\. [^\n]*\n([^\n]*)\n/s.exec(output) ?? [];
  const [waited, followed, talked] = await Promise.all([
    shell(`${environment}\n${wait} --silent`),
    shell(`${environment}\n${follow} --silent`),
    shell(`${environment}\necho "My name is Ada" | ${chat}`),
  ]);
  expect(JSON.parse(waited)).toMatchObject({ status: "succeeded", reply: { message: expect.stringContaining("408") } });
  expect(followed).toMatch(/^id: 1\nevent: acknowledged\n/m);
  expect(followed).toMatch(/\nevent: end\ndata: .*"status":"succeeded"/);
  expect(talked).toContain("Ada");
  const [, ...pages] = /API: (\S+) · .*: (\S+)\n/.exec(output) ?? [];
  expect(pages).toHaveLength(2);
  for (const page of pages) expect(await (await fetch(page)).text()).toMatch(/^<!doctype html>/i);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});

/** What a line that was printed prints, run as it stands in the root of the repository. */
async function shell(line: string): Promise<string> {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`;
  const child = spawn("sh", ["-c", line], { cwd: join(folder, ".."), env: { ...process.env, PATH } });
  return (await outcomeOf(child)).stdout;
}

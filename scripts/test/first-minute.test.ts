import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** What `npm start` does once everything is built. */
function firstMinute(onceOnly: boolean) {
  const program = `const { firstMinute } = await import("./first-minute.ts"); await firstMinute({ once: ${onceOnly} });`;
  return spawn(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
}

test("the first minute ends with the agent's answer and what to try next", async () => {
  const child = firstMinute(true);
  let output = "";
  for await (const chunk of child.stdout) output += chunk;
  expect(output).toContain("a request with a message of 8192 characters");
  const steps = [
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
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(0);
});

test("without --once the sandbox stays up, answers what was printed to try, and leaves on Ctrl-C", async () => {
  const child = firstMinute(false);
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.includes("until Ctrl-C")) break;
  }
  const [curl = ""] = output.match(/curl http.*\n.*\n.*}}}'/) ?? [];
  expect(JSON.parse(await shell(`${curl} --silent`))).toHaveProperty("session.id");
  const [ask = ""] = output.match(/DEVREV_BASE_URL=http.* ask "skills"/) ?? [];
  expect(await shell(ask)).toMatch(/^answered /m);
  const [page = ""] = output.match(/http\S+(?= in a browser)/) ?? [];
  expect(await (await fetch(page)).text()).toMatch(/^<!doctype html>/i);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});

/** What a line that was printed prints, run as it stands in the root of the repository. */
async function shell(line: string): Promise<string> {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`;
  const child = spawn("sh", ["-c", line], { cwd: join(folder, ".."), env: { ...process.env, PATH } });
  let output = "";
  for await (const chunk of child.stdout) output += chunk;
  return output;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** What `npm start` does once everything is built. */
function firstMinute(onceOnly: boolean) {
  const program = `const { firstMinute } = await import("./first-minute.ts"); await firstMinute({ once: ${onceOnly} });`;
  return spawn(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
}

test("the first minute ends with the typed acknowledgement and what to try next", async () => {
  const child = firstMinute(true);
  let output = "";
  for await (const chunk of child.stdout) output += chunk;
  expect(output).toContain("a request with a message of 8192 characters");
  expect(output).toMatch(/^session +don:core:/m);
  expect(output).toContain("npm test");
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(0);
});

test("without --once the mock stays up, answers the curl that was printed, and leaves on Ctrl-C", async () => {
  const child = firstMinute(false);
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.includes("until Ctrl-C")) break;
  }
  const [curl = ""] = output.match(/curl http.*\n.*\n.*}}}'/) ?? [];
  const answer = spawn("sh", ["-c", `${curl} --silent`]);
  let body = "";
  for await (const chunk of answer.stdout) body += chunk;
  expect(JSON.parse(body)).toHaveProperty("session.id");
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});

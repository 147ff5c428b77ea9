import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort } from "@agent-events/test-support/free-port";
import { readmeBlocks } from "@agent-events/test-support/readme-blocks";
import { describe, expect, test } from "vitest";
import { at } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { mock } from "./mock.ts";
import { receiver } from "./receiver.ts";
import { shell } from "./shell.ts";
import { temporary } from "./temporary.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/^```(console|sh)\n(.*?)^```$/gms)].map(([, kind = "", text = ""]) => ({
  kind,
  text,
}));

/** What a console block types, and what it shows as printed. */
function parse(text: string): { script: string; printed: string } {
  const lines = text.split(/\n(?! {2})/);
  return {
    script: lines.flatMap((line) => (line.startsWith("$ ") ? [line.slice(2)] : [])).join("\n"),
    printed: lines.filter((line) => !line.startsWith("$ ")).join("\n"),
  };
}

/** A text without the durations in it, which are never the same. */
const untimed = (text: string) => text.replace(/\bin \d+(\.\d+)? (ms|s)$/gm, "in a moment");

describe("the README", () => {
  const { url } = mock();
  const { url: gatewayUrl, env: newKey } = gateway();

  test("has examples", () => {
    expect(blocks.length).toBeGreaterThan(3);
  });

  test.each(blocks)("$kind block $#: works as it is shown", async ({ kind, text }) => {
    const { script, printed } = kind === "console" ? parse(text) : { script: text, printed: undefined };
    const { url: to } = await receiver();
    const here = script
      .replaceAll("http://127.0.0.1:8080", gatewayUrl())
      .replaceAll("aek_...", (await newKey())["AGENT_EVENTS_KEY"] ?? "")
      .replaceAll("http://127.0.0.1:4010", url())
      .replaceAll("http://127.0.0.1:3000/", to)
      .replaceAll("4020", `${await freePort()}`)
      .replaceAll("4030", `${await freePort()}`)
      .replaceAll("4040", `${await freePort()}`);
    const { code, stdout, stderr } = await shell(here, { ...at(url()), HOME: await temporary("home") });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    if (printed !== undefined) expect(untimed(stdout)).toBe(untimed(printed));
  });

  const programs = readmeBlocks(readme, "ts");

  test.each(programs)("ts block $#: runs", async (program) => {
    // From this package's folder, since it is by its own name that the program imports it.
    const folder = fileURLToPath(new URL("..", import.meta.url));
    const script = `cd "${folder}" && "${process.execPath}" --input-type=module-typescript --eval '${program}'`;
    const { code, stdout, stderr } = await shell(script, at(url()));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("don:integration:");
  });

  test("documents every exit code and environment variable that the help does", async () => {
    const { stdout } = await shell("agent-events --help", {});
    for (const [, name] of stdout.matchAll(/^ {2}(DEVREV_\w+|AGENT_EVENTS_\w+|\d+) /gm))
      expect(readme).toContain(`| \`${name}\` `);
  });
});

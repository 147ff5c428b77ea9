import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { signDelivery } from "../src/index.ts";
import { events } from "./deliveries.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, block = ""]) => block);
// What needs a package that needs this one is run by the tests of that package, @agent-events/runs.
const programs = blocks("ts").filter((program) => !program.includes('"@agent-events/runs"'));
// In the package's own folder, since it is by its own name that the programs import it.
const folder = fileURLToPath(new URL("../reports/readme/", import.meta.url));

const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  target: "es2022",
  lib: ["es2023"],
  types: ["node"],
};

test.each([{ module: "nodenext" }, { module: "preserve", moduleResolution: "bundler" }])(
  "every program of the README compiles by itself: $module",
  async (resolution) => {
    expect(programs.length).toBeGreaterThan(10);
    const place = `${folder}${resolution.module}/`;
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    for (const [index, program] of programs.entries()) writeFileSync(`${place}${index}.ts`, `export {};\n${program}`);
    writeFileSync(`${place}tsconfig.json`, JSON.stringify({ compilerOptions: { ...compilerOptions, ...resolution } }));
    const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", place]).catch((error) => error);
    expect(stdout).toBe("");
  },
);

/** The first program, started in a folder of its own, and listening at the address. */
async function listening(secret: string): Promise<{ lines: AsyncIterator<string>; url: string }> {
  mkdirSync(folder, { recursive: true });
  const cwd = mkdtempSync(folder);
  writeFileSync(`${cwd}/receive.ts`, programs[0] ?? "");
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  await once(probe.close(), "close");
  const env = { PATH: process.env["PATH"], DEVREV_WEBHOOK_SECRET: secret, PORT: `${port}` };
  const child = spawn(process.execPath, ["receive.ts"], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(cwd, { recursive: true });
  });
  const isListening = async () => {
    const socket = connect(port, "127.0.0.1");
    const answers = await once(socket, "connect").then(Boolean, () => false);
    socket.destroy();
    return answers;
  };
  while (child.exitCode === null && !(await isListening())) await sleep(20);
  return { url: `http://127.0.0.1:${port}`, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

test("the first program, at most 25 lines, prints the answer that is delivered to it", async () => {
  expect(programs[0]?.split("\n").length).toBeLessThanOrEqual(25);
  const { url, lines } = await listening("secret");
  const body = JSON.stringify({ ...events.message, timestamp: new Date().toISOString() });
  const headers = { "x-devrev-signature": await signDelivery(body, { secret: "secret" }) };
  expect((await fetch(url, { method: "POST", headers, body })).status).toBe(200);
  const { ai_agent_response: response } = events.message as { ai_agent_response: Record<string, string> };
  expect((await lines.next()).value).toBe(`${response["session_object"]} ${response["message"]}`);
});

const tools = ["curl", "openssl"].every((tool) => spawnSync(tool, ["--version"]).error === undefined);

test.skipIf(!tools)("it answers the challenge that the README signs by hand", async () => {
  const { url } = await listening("secret");
  const [, by = ""] = blocks("sh");
  expect(by).toContain("localhost:3000");
  const { stdout } = await promisify(execFile)("sh", ["-c", by.replace("localhost:3000", `--noproxy '*' ${url}`)]);
  expect(stdout).toBe('{"challenge":"Is anyone there?"}');
});

test("the last program prints what its receiver answers", async () => {
  const program = programs.find((one) => one.includes("signDelivery"));
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module-typescript", "--eval", program ?? ""],
    { cwd },
  );
  expect(stdout).toBe("200 { challenge: '3q2-7wAtVf9kZk1eFqTn' }\n");
});

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseEnv, promisify } from "node:util";
import { expect, test } from "vitest";
import { defaultLimits } from "../../src/api/config.ts";
import { allSettings } from "../../src/config/settings.ts";
import { loadConfig } from "../../src/index.ts";
import { environment, start } from "../service/gateways.ts";
import { command } from "../service/processes.ts";
import { sandbox } from "../service/sandboxes.ts";
import { compose, deploy } from "./installation.ts";

const read = (name: string) => readFileSync(new URL(name, deploy), "utf8");
const dockerfile = read("Dockerfile");
const caddyfile = read("Caddyfile");
const names = ["gateway-1", "gateway-2"];
const variables = new Set(allSettings.map(([, { env }]) => env));

test("what compose.yaml and gateway.env set is a configuration of the gateway", () => {
  const example = parseEnv(read("gateway.env.example"));
  for (const name of names) {
    const env = { ...example, ...compose.services[name]?.environment, DEVREV_TOKEN: "a-token" };
    expect(loadConfig({ env })).toMatchObject({
      host: "0.0.0.0",
      port: 8080,
      store: { kind: "redis" },
      webhook: { kind: "registered", publicUrl: "https://gateway.example.com" },
    });
    expect([...variables]).toEqual(expect.arrayContaining(Object.keys(env)));
  }
});

test("no file holds a secret, and none can get into the image", () => {
  expect(parseEnv(read("gateway.env.example"))["DEVREV_TOKEN"]).toBe("");
  for (const text of [dockerfile, read("compose.yaml")]) expect(text).not.toMatch(/TOKEN|SECRET|PASSWORD/);
  for (const pattern of ["**/gateway.env", "**/.env*"])
    expect(read("Dockerfile.dockerignore")).toContain(`${pattern}\n`);
});

test("the files that are named exist", () => {
  for (const name of names) {
    const { context = "", dockerfile: path = "" } = compose.services[name]?.build ?? {};
    expect(fileURLToPath(new URL(`${context}/${path}`, deploy))).toBe(fileURLToPath(new URL("Dockerfile", deploy)));
  }
  const [mounted = ""] = compose.services["proxy"]?.volumes ?? [];
  expect(existsSync(new URL(mounted.split(":")[0] ?? "", deploy))).toBe(true);
  expect(dockerfile).toContain('ENTRYPOINT ["node", "/app/dist/main.js"]');
  expect(existsSync(new URL("../src/main.ts", deploy))).toBe(true);
});

test("the commands that are named exist", async () => {
  const known = (await command({}, "nothing")).stderr;
  const named = [
    ...read("compose.yaml").matchAll(/dist\/main\.js ([\w-]+)/g),
    ...dockerfile.matchAll(/^CMD \["([\w-]+)"/gm),
  ];
  expect(named.length).toBeGreaterThan(1);
  for (const [, word] of named) expect(known).toMatch(new RegExp(`^ {2}${word} `, "m"));
});

test("the proxy asks the gateways where they listen, and is the only one that is reached from outside", () => {
  const [, upstreams = ""] = /reverse_proxy (.*) \{/.exec(caddyfile) ?? [];
  expect(upstreams.split(" ")).toEqual(names.map((name) => `${name}:${compose.services[name]?.environment?.["PORT"]}`));
  expect(dockerfile).toMatch(/^EXPOSE 8080$/m);
  const published = Object.entries(compose.services).filter(([, { ports }]) => ports);
  expect(published.map(([name]) => name)).toEqual(["proxy"]);
});

test("the proxy keeps metrics inside, hands on events at once, and does not go by readyz", () => {
  expect(caddyfile).toMatch(/handle \/metrics \{\s*respond 404\s*\}/);
  expect(caddyfile).toMatch(/flush_interval -1/);
  expect(caddyfile).toMatch(/health_uri \/healthz/);
});

test("an end in order fits into the time that a container is given", () => {
  for (const name of names) {
    const { stop_grace_period = "", environment: env = {} } = compose.services[name] ?? {};
    expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(Number(env["AGENT_EVENTS_DRAIN"]) + 10);
  }
});

test("a reader that is gone without a word is let go of within 45 s", () => {
  for (const name of [...names, "proxy"]) {
    const retries = compose.services[name]?.sysctls?.["net.ipv4.tcp_retries2"] ?? Number.NaN;
    // Linux waits 0.2 s for what it sent, and twice as long before each retry, and after the last.
    expect(defaultLimits.heartbeat + 200 * (2 ** (retries + 1) - 1)).toBeLessThan(45_000);
  }
});

test("the container's health check tells a gateway that answers from one that does not", async () => {
  const [, program = ""] = /CMD \["node", "--eval", "(.*)"\]/.exec(dockerfile) ?? [];
  const { PORT = "", ...env } = await environment(await sandbox());
  const check = () =>
    promisify(execFile)(process.execPath, ["--eval", program], { env: { PORT } }).then(
      () => 0,
      ({ code }) => code,
    );
  expect(await check()).toBe(1);
  await start({ ...env, PORT });
  expect(await check()).toBe(0);
});

test("the user of the image is not the superuser", () => {
  expect(dockerfile.indexOf("USER node")).toBeGreaterThan(dockerfile.lastIndexOf("RUN "));
});

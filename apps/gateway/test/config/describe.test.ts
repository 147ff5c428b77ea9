import { expect, test } from "vitest";
import { describeConfig } from "../../src/config/describe.ts";
import { loadConfig } from "../../src/config/load.ts";
import { least } from "./files.ts";

const rows = (env: Record<string, string>) =>
  Object.fromEntries(describeConfig(loadConfig({ env })).map(({ name, value }) => [name, value]));

test("a description shows what is set, and no secret", () => {
  const env = least();
  const described = rows(env);
  expect(described).toMatchObject({
    "listens on": "127.0.0.1:8080",
    "DevRev token": "set",
    webhook: env["DEVREV_WEBHOOK"],
    "webhook secret": "set",
  });
  const text = JSON.stringify(described);
  for (const name of ["DEVREV_TOKEN", "DEVREV_WEBHOOK_SECRET"]) expect(text).not.toContain(env[name]);
});

test("a password of Redis is not shown", () => {
  const { AGENT_EVENTS_STORE: _, DEVREV_WEBHOOK: __, DEVREV_WEBHOOK_SECRET: ___, ...env } = least();
  const described = rows({ ...env, REDIS_URL: "redis://u:hunter2@h:1", AGENT_EVENTS_REGISTER: "https://g.example" });
  expect(described).toMatchObject({
    store: "redis://u:***@h:1",
    webhook: "made by the gateway, at https://g.example",
    "webhook secret": "not set: the gateway makes its own",
  });
});

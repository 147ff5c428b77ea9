import { readFileSync } from "node:fs";
import { inChromium } from "@agent-events/test-support/in-chromium";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { environment, newKey, start } from "./gateways.ts";
import { AGENT, sandbox } from "./sandboxes.ts";

const testInBrowser = inChromium("The page");

const document = JSON.parse(
  readFileSync(new URL(import.meta.resolve("@agent-events/gateway-client/openapi.json")), "utf8"),
) as { paths: Record<string, Record<string, { summary?: string }>> };
const summaries = Object.values(document.paths).flatMap((path) =>
  Object.values(path).flatMap(({ summary }) => (summary ? [summary] : [])),
);

testInBrowser(
  "the page shows every operation, asks no other host, and can call the gateway",
  async (executablePath) => {
    const env = await environment(await sandbox());
    const { url } = await start(env);
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    onTestFinished(() => browser.close());
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error" || /Content Security Policy/.test(message.text())) complaints.push(message.text());
    });
    context.on("request", (request) => {
      if (!request.url().startsWith(`${url}/`) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
    });
    await page.goto(`${url}/docs`, { waitUntil: "networkidle" });
    await page.getByText("agent-events gateway").first().waitFor();
    expect(summaries.length).toBeGreaterThan(10);
    for (const summary of summaries)
      await page.getByText(summary, { exact: true }).first().waitFor({ state: "attached" });
    // What a person does who tries the API from the page, as far as the page's policy lets them.
    const status = await page.evaluate(
      async ([key, agent]) => {
        const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
        const body = JSON.stringify({ agent, message: "Hello" });
        return (await fetch("v1/runs", { method: "POST", headers, body })).status;
      },
      [await newKey(env), AGENT],
    );
    expect(status).toBe(202);
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  },
);

test("the page's policy allows scripts of its own files only, and no other host", async () => {
  const { url } = await start(await environment(await sandbox()));
  const { status, headers } = await fetch(`${url}/docs`);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^text\/html/);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
});

test("the program comes packed for who takes gzip, and plain else", async () => {
  const { url } = await start(await environment(await sandbox()));
  const [packed, plain] = await Promise.all(
    ["gzip", "identity"].map((encoding) =>
      fetch(`${url}/docs/standalone.js`, { headers: { "accept-encoding": encoding } }),
    ),
  );
  expect([packed?.headers.get("content-encoding"), plain?.headers.get("content-encoding")]).toEqual(["gzip", null]);
  expect(await packed?.text()).toBe(await plain?.text());
  for (const path of ["/docs/nothing.js", "/docs/"]) {
    const answer = await fetch(`${url}${path}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ type: "urn:agent-events:problem:not-found" });
  }
});

test("the document is the contract's own", async () => {
  const { url } = await start(await environment(await sandbox()));
  expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(document);
});

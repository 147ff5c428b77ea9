import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { prettyJson } from "../../src/inspect/show/pretty-json.ts";
import { delivers, open, request, says } from "../sandboxes.ts";
import { conversation } from "./conversation.ts";

/** A request as Node makes it: `fetch` does not let one say `Host`. */
async function send(url: string, headers: Record<string, string>, method = "GET") {
  const sent = httpRequest(url, { method, headers }).end();
  const [response] = await once(sent, "response");
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

test("a page is not for a host that is not this machine", async () => {
  const { sandbox } = await open();
  for (const path of ["/", "/deliveries", "/assets/inspect.css"]) {
    expect((await send(sandbox.url + path, { host: "rebound.example" })).status).toBe(403);
  }
});

test.each([
  { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" },
  { "sec-fetch-site": "same-site", origin: "http://127.0.0.1:1" },
  { origin: "https://elsewhere.example" },
  { origin: "null" },
])("a POST of another site is refused, and nothing is sent: %o", async (headers) => {
  const { sandbox, deliveries } = await conversation();
  for (const path of ["/trigger", "/deliveries/delivery_3/redeliver"]) {
    expect((await send(sandbox.url + path, headers as Record<string, string>, "POST")).status).toBe(403);
  }
  await sandbox.idle();
  expect(deliveries.length).toBe(2);
  expect(sandbox.calls().length).toBe(2);
});

test("every page and what it is made of forbids all that is in line or from elsewhere, and is not kept", async () => {
  const { sandbox } = await conversation();
  const { body } = await send(sandbox.url, {});
  const assets = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => `${path}`);
  expect(assets.length).toBe(3);
  for (const path of ["/", "/deliveries", "/calls/call_1", "/deliveries/delivery_1", "/calls/none", ...assets]) {
    const { headers } = await send(sandbox.url + path, {});
    expect(headers).toMatchObject({
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect(headers["content-security-policy"]).not.toContain("unsafe");
  }
});

test("what is not there is 404, and says so", async () => {
  const { sandbox } = await open();
  for (const path of ["/calls/call_9", "/deliveries/%3Cb%3E", "/assets/constructor", "/assets/..%2fpage.ts"]) {
    const { status, body } = await send(sandbox.url + path, {});
    expect([path, status]).toEqual([path, 404]);
    expect(body).not.toContain("<b>");
  }
});

test("looking is not recorded as a call", async () => {
  const { sandbox } = await open();
  await send(sandbox.url, {});
  await send(`${sandbox.url}/deliveries`, {});
  expect(sandbox.calls()).toEqual([]);
});

test("a form that is too large is refused", async () => {
  const { sandbox } = await conversation();
  const body = new URLSearchParams({ message: "x".repeat(200_000) });
  const { status } = await fetch(`${sandbox.url}/trigger`, { method: "POST", body });
  expect(status).toBe(413);
});

test("a list has the newest hundred, and a way to those before them", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("x")), rateLimit: { limit: 1_000 } });
  for (let calls = 0; calls < 205; calls++) await client.execute(request());
  const seen: string[] = [];
  for (let path: string | undefined = "/"; path; ) {
    const { body } = await send(sandbox.url + path, {});
    const page = [...body.matchAll(/data-call="(call_\d+)"/g)].map(([, id]) => `${id}`);
    expect(page.length).toBeLessThanOrEqual(100);
    seen.push(...page);
    path = /href="([^"]+)">Older/.exec(body)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(seen).toEqual(Array.from({ length: 205 }, (_, index) => `call_${205 - index}`));
});

test("calls and deliveries are narrowed by webhook, session and state", async () => {
  const { sandbox, client, webhook } = await conversation();
  await client.execute(request(webhook, { session_object: "another" }));
  await sandbox.idle();
  const session = sandbox.call("call_3")?.session ?? "";
  const ids = async (path: string, kind: string, parameters: Record<string, string>) => {
    const { body } = await send(`${sandbox.url}${path}?${new URLSearchParams(parameters)}`, {});
    return [...body.matchAll(new RegExp(`<li id="(${kind}_\\d+)"`, "g"))].map(([, id]) => id);
  };
  expect(await ids("/", "call", { session })).toEqual(["call_3"]);
  expect(await ids("/", "call", { webhook: webhook.id })).toEqual(["call_3", "call_2"]);
  expect(await ids("/", "call", { state: "lost" })).toEqual([]);
  expect(await ids("/deliveries", "delivery", { session })).toEqual(["delivery_5", "delivery_4"]);
  expect(await ids("/deliveries", "delivery", { webhook: "don:other" })).toEqual([]);
  expect(await ids("/deliveries", "delivery", { state: "delivered", before: "3" })).toEqual([
    "delivery_2",
    "delivery_1",
  ]);
  expect((await ids("/deliveries", "delivery", { before: "nonsense" })).length).toBe(5);
});

test("any JSON stays the same JSON over several lines", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.parse(prettyJson(json) ?? "")).toEqual(JSON.parse(json));
    }),
  );
});

test("what a parser would lose is still there over several lines", () => {
  expect(prettyJson('{"a":9223372036854775807,"a":1e400,"b":[],"c":"\\u202e, [x]: {y}"}')).toBe(
    '{\n  "a": 9223372036854775807,\n  "a": 1e400,\n  "b": [],\n  "c": "\\u202e, [x]: {y}"\n}',
  );
});

test("what is no JSON, or too deep to be read, is not put over several lines", () => {
  expect(prettyJson("{")).toBeUndefined();
  expect(prettyJson("[".repeat(100_000) + "]".repeat(100_000))).toBeUndefined();
});

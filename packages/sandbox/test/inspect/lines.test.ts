import type { Page } from "playwright-core";
import { expect } from "vitest";
import { manualClock, type PlannedDelivery, realClock } from "../../src/index.ts";
import { answering, receiver } from "../receivers.ts";
import { delivers, open, request, verified } from "../sandboxes.ts";
import { test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

const lines = (page: Page) => page.locator("main > ol > li, main section > ol.lines > li");

/** The badges of each line, with what their colour means, newest first. */
async function badges(page: Page): Promise<string[][]> {
  const all = await lines(page).all();
  return Promise.all(
    all.map((line) =>
      line
        .locator("summary .badge")
        .evaluateAll((found) => found.map((one) => `${one.textContent} ${one.className.replace("badge ", "")}`)),
    ),
  );
}

/** The list of the deliveries of one call, at a receiver. */
async function listOf(url: string, ...deliveries: Partial<PlannedDelivery>[]): Promise<Page> {
  const { sandbox, client } = await open({ agent: delivers(...deliveries) });
  const webhook = await verified({ sandbox, client }, url);
  await client.execute(request(webhook));
  await sandbox.idle();
  return (await visit(`${sandbox.url}/deliveries`)).page;
}

test("what is forged or stale on purpose is marked, and that it is refused is good", async () => {
  const page = await listOf((await receiver()).url, { signature: "missing" }, { age: 600_000 });
  expect(await badges(page)).toEqual([
    ["refused good", "10 min old open"],
    ["refused good", "missing signature open"],
    ["delivered good"],
  ]);
  await page.getByRole("link", { name: "delivery_3" }).click();
  await page.getByRole("heading", { name: "delivery_3: message" }).waitFor();
  const facts = await page.locator("dl.facts").first().textContent();
  expect(facts).toMatch(/refused\s+answered 400, as it should: its timestamp is not of now/);
  expect(facts).toMatch(/Timestamp\s*10 min old/);
  expect(await page.locator("td .badge").getAttribute("class")).toBe("badge good");
});

test("that what is forged or stale is taken is bad, and so is another error", async () => {
  const statuses = [200, 500];
  const { url } = await answering((response) => response.writeHead(statuses.shift() ?? 200).end());
  const page = await listOf(url, { age: -360_000 }, { signature: "wrong" });
  expect(await badges(page)).toEqual([
    ["lost bad", "wrong signature open"],
    ["delivered bad", "6 min ahead open"],
    ["delivered good"],
  ]);
  expect(await lines(page).first().textContent()).toContain("answered 500, and should be 401: its signature is wrong");
});

test("the steps of a skill are told apart", async () => {
  const step = (state: string): Partial<PlannedDelivery> => ({
    says: { agent_response: "progress", progress: { progress_state: state, [state]: { skill_name: "a", args: {} } } },
  });
  const page = await listOf((await receiver()).url, step("skill_triggered"), step("skill_executed"));
  const kinds = await lines(page).locator(".main").allTextContents();
  expect(kinds).toEqual(["skill_executed", "skill_triggered", "verify"]);
});

test("a webhook's id takes one line, however many digits it has", async () => {
  const { sandbox, client } = await open({ clock: manualClock() });
  for (let webhooks = 0; webhooks < 100; webhooks++) await client.webhooks.create({ url: "http://127.0.0.1:1/" });
  await sandbox.waiting();
  const { page } = await visit(`${sandbox.url}/deliveries`);
  const ids = lines(page)
    .locator(".cells > span")
    .filter({ hasText: /^webhook\/\d+$/ });
  const heights = await ids.evaluateAll((all) => all.map((id) => (id as HTMLElement).offsetHeight));
  expect(heights).toHaveLength(100);
  expect(new Set(heights).size).toBe(1);
});

test("a call's line has what was said to the agent, and a trigger's the scenario", async () => {
  const { sandbox, client, webhook } = await conversation({ agent: undefined });
  const message = `Where is my\norder? ${"x".repeat(200)}`;
  await client.execute(request(webhook, { event: { input_message: { message } } }));
  sandbox.trigger({ scenario: "stale", message: "Hi" });
  await sandbox.idle();
  const { page } = await visit(sandbox.url);
  const said = await lines(page).locator(".said").allTextContents();
  expect(said).toEqual(["stale “Hi”", `“Where is my order? ${"x".repeat(80)}…”`, "“Where is my order?”"]);
});

test("calls are narrowed to one operation, and to triggers", async () => {
  const { sandbox, client, webhook } = await conversation();
  await client.webhooks.get({ id: webhook.id });
  sandbox.trigger();
  await sandbox.idle();
  const { page } = await visit(sandbox.url);
  const operation = page.getByLabel("Operation", { exact: true });
  const choices = ["any", "ai-agents.events.execute-async", "trigger", "webhooks.create", "webhooks.get"];
  expect(await operation.locator("option").allTextContents()).toEqual(choices);
  for (const [chosen, id] of [
    ["webhooks.get", "call_3"],
    ["trigger", "call_4"],
  ] as const) {
    await operation.selectOption(chosen);
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByText("1 of 1").waitFor();
    expect(await lines(page).locator("> a").allTextContents()).toEqual([id]);
  }
  await page.goto(`${sandbox.url}/deliveries`);
  expect(await operation.count()).toBe(0);
});

test("the page says when attempts are made, and what a speed makes of that", async () => {
  for (const [speed, sentence] of [
    [1, "Attemptsat once, 30 s and 3 min after the first; 3,000 ms each"],
    [30, "Speed30: 30 s and 3 min pass in 1 s and 6 s"],
    [1_000, "Speed1,000: 30 s and 3 min pass in 30 ms and 180 ms"],
  ] as const) {
    const { sandbox } = await open({ clock: realClock({ speed }) });
    expect(sandbox.state().speed).toBe(speed);
    const { page } = await visit(sandbox.url);
    const tiles = await page.locator("dl.tiles > div").allTextContents();
    expect(tiles).toContain(sentence);
    expect(tiles.some((tile) => tile.startsWith("Speed"))).toBe(speed !== 1);
  }
});

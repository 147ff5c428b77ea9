import type { Page } from "playwright-core";
import { expect } from "vitest";
import { request } from "../sandboxes.ts";
import { live, test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

const activeId = (page: Page) => page.evaluate(() => document.activeElement?.closest("[id]")?.id);

test("what happens appears by itself; focus, what is open, what is selected and what is typed stay", async () => {
  const { sandbox, client, webhook } = await conversation();
  const { page } = await visit(sandbox.url);
  await live(page);
  await page.locator("#call_2-details > summary").click();
  await page.getByLabel("Message", { exact: true }).fill("half a sent");
  await page.locator("#call_2-raw > summary").click();
  await page.locator("#call_1 > a").focus();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("#call_2-raw pre") as Element));
  const selected = await page.evaluate(() => String(getSelection()));
  const marked = await page.locator("#call_2").evaluateHandle((line) => line);
  await client.execute(request(webhook));
  await page.locator("#call_3").getByText("2 deliveries").waitFor();
  expect(await page.locator("#call_2-details").getAttribute("open")).toBe("");
  expect(await page.locator("#call_2-raw").getAttribute("open")).toBe("");
  expect(await page.getByLabel("Message", { exact: true }).inputValue()).toBe("half a sent");
  expect(await activeId(page)).toBe("call_1");
  expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  expect(await marked.evaluate((line) => line.isConnected)).toBe(true);
});

test("what one reads stays where it is when something appears above", async () => {
  const { sandbox, client, webhook } = await conversation();
  for (let calls = 0; calls < 30; calls++) await client.execute(request(webhook));
  await sandbox.waiting();
  const { page } = await visit(sandbox.url);
  await live(page);
  const read = page.locator("#call_5");
  await read.scrollIntoViewIfNeeded();
  const { y } = (await read.boundingBox()) ?? {};
  await client.execute(request(webhook));
  await page.locator("#call_33").getByText("2 deliveries").waitFor();
  await expect.poll(async () => Math.abs(((await read.boundingBox())?.y ?? 0) - (y ?? 0))).toBeLessThan(2);
});

test("new deliveries are announced together, not one by one, and old ones not at all", async () => {
  const { sandbox, client, webhook } = await conversation();
  const { page } = await visit(`${sandbox.url}/deliveries`);
  await page.evaluate(() => {
    const said: { text: string; at: number }[] = [];
    Object.assign(globalThis, { said });
    const news = document.getElementById("news") as Element;
    const hear = () => said.push({ text: news.textContent ?? "", at: performance.now() });
    new MutationObserver(hear).observe(news, { childList: true });
  });
  await live(page);
  // Each is on the page before the next one comes.
  for (let last = 5; last <= 17; last += 2) {
    await client.execute(request(webhook));
    await page.locator(`#delivery_${last}`).waitFor();
  }
  const heard = () => page.evaluate(() => (globalThis as unknown as { said: { text: string; at: number }[] }).said);
  const announced = async () => (await heard()).reduce((sum, { text }) => sum + Number.parseInt(text, 10), 0);
  await expect.poll(announced).toBe(14);
  const times = (await heard()).map(({ at }) => at);
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(pauses.filter((pause) => pause < 3_900)).toEqual([]);
});

test("a filter holds for what appears as well", async () => {
  const { sandbox, client, webhook } = await conversation();
  const { page } = await visit(`${sandbox.url}/deliveries?state=lost`);
  await live(page);
  const again = page.waitForResponse(/deliveries\?state=lost/);
  await client.execute(request(webhook));
  await again;
  await sandbox.waiting();
  expect(await page.locator("[data-delivery]").count()).toBe(0);
});

test("a focus whose place is gone goes to the content, not to the top of the document", async () => {
  const { sandbox, client, webhook } = await conversation();
  const { page } = await visit(sandbox.url);
  await live(page);
  await page.getByRole("link", { name: "webhook/1" }).focus();
  await client.webhooks.delete({ id: webhook.id });
  await page.getByText("None yet.").waitFor();
  expect(await activeId(page)).toBe("content");
});

test("a page says when its sandbox is gone", async () => {
  const { sandbox } = await conversation();
  const { page } = await visit(sandbox.url);
  await live(page);
  await sandbox.close();
  await page.locator("#connection").getByText("Not live").waitFor();
});

test("a page that nobody sees holds no connection, and one that is seen again is up to date", async () => {
  const { sandbox, client, webhook } = await conversation();
  const { page } = await visit(sandbox.url);
  await live(page);
  const hide = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await hide("hidden");
  await client.execute(request(webhook));
  await sandbox.waiting();
  expect(await page.locator("#call_3").count()).toBe(0);
  await hide("visible");
  await page.locator("#call_3").waitFor();
});

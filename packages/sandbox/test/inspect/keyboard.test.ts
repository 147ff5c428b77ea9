import type { Page } from "playwright-core";
import { expect } from "vitest";
import { manualClock } from "../../src/index.ts";
import { test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

/** What has the focus, by what one would call it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const name =
      element.getAttribute("aria-label") ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      "";
    return `${element.localName} ${name.trim().split(/\s*\n/)[0]}`.trim();
  });

/** Goes on with Tab until something has the focus; nothing else is pressed. */
async function tabTo(page: Page, what: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press("Tab");
    const name = await focused(page);
    if (typeof what === "string" ? name === what : what.test(name)) return;
    passed.push(name);
  }
  expect.fail(`Tab never comes to ${what}, only to ${passed.join(" | ")}`);
}

test("Tab goes through the page in the order in which it is read, and what has the focus is seen to have it", async () => {
  const { sandbox } = await conversation({ clock: manualClock(0) });
  const { page } = await visit(sandbox.url);
  const order: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const name = await focused(page);
    if (name.startsWith("body")) break;
    order.push(name);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
    expect(outline, name).toBe("2px");
  }
  expect(order).toMatchInlineSnapshot(`
    [
      "a Skip to the content",
      "a Overview",
      "a Deliveries",
      "summary From nothing to the first delivery",
      "summary Tokens that ask for an error",
      "div Table of webhooks",
      "a webhook/1",
      "summary Show secret and headers of webhook/1",
      "select Scenario",
      "input Message",
      "input Session object",
      "select Deliver to",
      "button Trigger",
      "select Operation",
      "select Webhook",
      "select Session",
      "select Delivery state",
      "button Filter",
      "a call_2",
      "summary 00:00:00.000",
      "a call_1",
      "summary 00:00:00.000",
    ]
  `);
});

test("the first Tab and Enter skip to the content", async () => {
  const { sandbox } = await conversation();
  const { page } = await visit(sandbox.url);
  await page.keyboard.press("Tab");
  expect(await page.locator(".skip").boundingBox()).toMatchObject({ x: expect.any(Number), y: expect.any(Number) });
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
});

test("by keyboard alone a call is opened, its delivery found, and redelivered", async () => {
  const { sandbox, deliveries } = await conversation();
  const { page } = await visit(sandbox.url);
  await tabTo(page, "a call_2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await page.locator("#call_2-details").getAttribute("open")).toBe("");
  await tabTo(page, "a delivery_3");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/deliveries/delivery_3");
  const taken = deliveries.length;
  await tabTo(page, /^button Redeliver/);
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Redelivery: answered 200").waitFor();
  expect(deliveries.length).toBe(taken + 1);
  expect(await focused(page)).toMatch(/^button Redeliver/);
});

test("by keyboard alone a scenario is triggered", async () => {
  const { sandbox, deliveries } = await conversation();
  const { page } = await visit(sandbox.url);
  await tabTo(page, /^select Scenario/);
  await page.keyboard.type("two-finals");
  await page.keyboard.press("Tab");
  await page.keyboard.type("By hand");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/calls/call_3");
  await sandbox.idle();
  expect(sandbox.call("call_3")?.body).toContain("By hand");
  expect(deliveries.slice(-2).map((delivery) => delivery.kind)).not.toEqual([]);
});

test("by keyboard alone the list is narrowed, and shown whole again", async () => {
  const { sandbox } = await conversation();
  const { page } = await visit(`${sandbox.url}/deliveries`);
  await tabTo(page, /^select Delivery state/);
  await page.keyboard.type("lost");
  await tabTo(page, "button Filter");
  await page.keyboard.press("Space");
  await page.getByText("No delivery is like that.").waitFor();
  await tabTo(page, "a Show all");
  await page.keyboard.press("Enter");
  await page.locator("#delivery_1").waitFor();
});

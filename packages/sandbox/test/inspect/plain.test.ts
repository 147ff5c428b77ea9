import { expect } from "vitest";
import { test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

const plain = { javaScriptEnabled: false };

test("without JavaScript a delivery is found through its call, and redelivered", async () => {
  const { sandbox, deliveries } = await conversation();
  const { page } = await visit(sandbox.url, plain);
  await page.locator("#call_2-details > summary").click();
  await page.locator("#call_2").getByRole("link", { name: "delivery_3" }).click();
  await page.getByRole("button", { name: "Redeliver" }).click();
  await page.getByRole("row", { name: "Redelivery" }).waitFor();
  expect(page.url()).toBe(`${sandbox.url}/deliveries/delivery_3`);
  expect(deliveries.length).toBe(3);
});

test("without JavaScript a scenario is triggered", async () => {
  const { sandbox, deliveries } = await conversation();
  const { page } = await visit(sandbox.url, plain);
  await page.getByLabel("Scenario", { exact: true }).selectOption("unknown-fields");
  await page.getByRole("button", { name: "Trigger" }).click();
  await page.waitForURL("**/calls/call_3");
  await sandbox.idle();
  expect(deliveries.length).toBeGreaterThan(2);
});

test("without JavaScript the curl is there to be selected, and no button is there that does nothing", async () => {
  const { sandbox } = await conversation();
  const { page } = await visit(`${sandbox.url}/calls/call_2`, plain);
  await page.locator("summary").getByText("As curl").click();
  expect(await page.locator("#call_2-curl").isVisible()).toBe(true);
  expect(await page.locator(".needs-script").locator("visible=true").count()).toBe(0);
});

test("without JavaScript a list is narrowed", async () => {
  const { sandbox, webhook } = await conversation();
  const { page } = await visit(`${sandbox.url}/deliveries`, plain);
  await page.getByLabel("Delivery state", { exact: true }).selectOption("delivered");
  await page.getByLabel("Webhook", { exact: true }).selectOption(webhook.id);
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByText("3 of 3").waitFor();
  await page.getByLabel("Session", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByText("2 of 2").waitFor();
});

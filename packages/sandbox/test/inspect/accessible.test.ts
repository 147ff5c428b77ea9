import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { open, request } from "../sandboxes.ts";
import { violationsOn } from "./axe.ts";
import { live, test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 640 } },
};

const pages = ["/", "/deliveries", "/calls/call_2", "/deliveries/delivery_3", "/deliveries?state=lost", "/calls/none"];

const openAll = (page: Page) =>
  page.locator("details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** A conversation with everything in it that has a look of its own. */
async function eventful() {
  const made = await conversation();
  const { sandbox, client, webhook } = made;
  sandbox.trigger({ scenario: "forged", webhook: webhook.id });
  await client.execute(request());
  await client.webhooks.create({ url: `${sandbox.url}/nobody`, event_types: ["ai_agent_response"] });
  await fetch(`${sandbox.url}/nowhere`, { method: "POST" });
  await sandbox.waiting();
  return made;
}

for (const [look, options] of Object.entries(looks)) {
  test(`axe finds nothing wrong with any page, ${look}, all opened`, async () => {
    const { sandbox } = await eventful();
    const { page } = await visit(sandbox.url, options);
    await live(page);
    for (const path of pages) {
      await page.goto(sandbox.url + path);
      await openAll(page);
      expect(await violationsOn(page), path).toEqual([]);
    }
  });
}

test("axe finds nothing wrong with a page on which nothing has happened", async () => {
  const { sandbox } = await open();
  const { page } = await visit(sandbox.url);
  expect(await violationsOn(page)).toEqual([]);
});

test("at 320 pixels, and at 200 % of 640, no page is wider than the window", async () => {
  const { sandbox } = await eventful();
  const { page } = await visit(sandbox.url, { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 });
  for (const path of pages) {
    await page.goto(sandbox.url + path);
    await openAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test("a page has one first heading, no heading is left out, and its parts are landmarks", async () => {
  const { sandbox } = await eventful();
  const { page } = await visit(sandbox.url);
  for (const path of pages) {
    await page.goto(sandbox.url + path);
    await openAll(page);
    const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0), path).toBeLessThan(2);
    for (const role of ["banner", "navigation", "main"] as const) expect(await page.getByRole(role).count()).toBe(1);
  }
});

test("nothing moves for those who asked for that", async () => {
  const { sandbox } = await eventful();
  const { page } = await visit(sandbox.url, { reducedMotion: "reduce" });
  // Looked for and looked at in one moment: the page changes as things happen, and what has left it has no style.
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("body *")].filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none";
      }).length,
  );
  expect(moving).toBe(0);
});

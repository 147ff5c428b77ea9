import { findChromium } from "@agent-events/test-support/find-chromium";
import { type ChromiumTest, inChromium } from "@agent-events/test-support/in-chromium";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";

/** A test in a real browser. Without one it is not run, and fails where all must run. */
export const test: ChromiumTest = inChromium("The page");

let launched: Promise<Browser> | undefined;
afterAll(async () => (await launched)?.close());

/** What a page did that it must not do. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that were asked for outside the sandbox. */
  readonly elsewhere: string[];
}

/** Opens a page for the length of a test, which fails if the page has an error of script or policy. */
export async function visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  launched ??= chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox"] });
  const context = await (await launched).newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (/Content Security Policy|SyntaxError/.test(message.text())) complaints.push(message.text());
  });
  page.on("dialog", (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) elsewhere.push(request.url());
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(url);
  return { page, context, elsewhere };
}

/** Resolves once the page follows the sandbox. */
export const live = (page: Page): Promise<void> => page.getByText("Live", { exact: true }).waitFor();

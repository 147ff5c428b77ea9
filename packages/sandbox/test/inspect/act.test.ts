import { execFile } from "node:child_process";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { open, request } from "../sandboxes.ts";
import { live, test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

/** What a button has copied. */
async function copied(context: BrowserContext, page: Page, button: string): Promise<string> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Runs a command as one pastes it. */
const shell = (command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, DEVREV_TOKEN: "any" };
    execFile("sh", ["-c", command], { env }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });

test("redeliver sends the same bytes again to the webhook, and says how that went", async () => {
  const { sandbox, deliveries } = await conversation();
  const { page } = await visit(`${sandbox.url}/deliveries`);
  await live(page);
  const [before] = deliveries.slice(-1);
  await page.locator("#delivery_3-details > summary").click();
  await page.getByRole("button", { name: "Redeliver delivery_3" }).click();
  await page.getByRole("status").getByText("Redelivery: answered 200").waitFor();
  await page.getByRole("row", { name: "Redelivery" }).waitFor();
  expect(deliveries.length).toBe(3);
  expect(deliveries.at(-1)).toEqual(before);
});

test("trigger plays the scenario to the webhook that is chosen, with the message and session", async () => {
  const { sandbox, deliveries } = await conversation();
  const { page } = await visit(sandbox.url);
  await page.getByLabel("Scenario", { exact: true }).selectOption("unknown-fields");
  await page.getByLabel("Message", { exact: true }).fill("Tell me");
  await page.getByLabel("Session object", { exact: true }).fill("by-hand");
  await page.getByRole("button", { name: "Trigger" }).click();
  await page.waitForURL("**/calls/call_3");
  await sandbox.idle();
  expect(deliveries.length).toBeGreaterThan(2);
  expect(JSON.stringify(deliveries.at(-1))).toContain("by-hand");
});

test("a trigger that cannot be says why, on the page", async () => {
  const { sandbox } = await conversation();
  const { page } = await visit(sandbox.url);
  await page.getByLabel("Message", { exact: true }).fill("x".repeat(8_193));
  await page.getByRole("button", { name: "Trigger" }).click();
  await page.getByRole("heading", { name: "That did not work" }).waitFor();
  expect(await page.locator("main").textContent()).toContain("at most 8192 characters, got 8193");
});

test("a call that is copied as curl and run by a shell does the same again", async () => {
  const { sandbox } = await conversation();
  const { page, context } = await visit(`${sandbox.url}/calls/call_2`);
  const answer = await shell(await copied(context, page, "Copy as curl call_2"));
  await sandbox.idle();
  expect(JSON.parse(answer)).toEqual(JSON.parse(sandbox.call("call_2")?.answer?.body ?? ""));
  const [first, second] = ["call_2", "call_3"].map((id) => sandbox.call(id));
  expect(second?.body).toBe(first?.body);
  expect(second?.deliveries.length).toBe(2);
});

test("a delivery that is copied as curl is taken by the receiver, signature and all", async () => {
  const { sandbox, deliveries, rejected } = await conversation();
  const { page, context } = await visit(`${sandbox.url}/deliveries/delivery_3`);
  await shell(await copied(context, page, "Copy as curl delivery_3"));
  expect(rejected).toEqual([]);
  expect(deliveries.length).toBe(3);
  expect(deliveries.at(-1)).toEqual(deliveries.at(-2));
});

test("what a shell or a page would take for its own is copied as curl all the same", async () => {
  const { sandbox, webhook } = await conversation();
  const message = "it's \"$HOME\" `id` \\ !x %s <b>&amp; naïve 🫖 'end'";
  const said = request(webhook, { event: { input_message: { message } } });
  const body = JSON.stringify(said, undefined, "\t").replaceAll("\n", "\r\n");
  const headers = { authorization: "Bearer any", "content-type": "application/json", "x-note": "it's $HOME" };
  await fetch(`${sandbox.url}/ai-agents.events.execute-async`, { method: "POST", headers, body });
  const { page, context } = await visit(`${sandbox.url}/calls/call_3`);
  await shell(await copied(context, page, "Copy as curl call_3"));
  const again = sandbox.call("call_4");
  expect(again?.body).toBe(body);
  expect(again?.headers["x-note"]).toBe("it's $HOME");
});

test("the first steps, copied one after the other into a shell, lead to the first delivery", async () => {
  const { sandbox } = await open();
  const { page, context } = await visit(sandbox.url);
  await page.locator("#steps").waitFor();
  const settings = await copied(context, page, "Copy the settings");
  const created = JSON.parse(await shell(`${settings}\n${await copied(context, page, "Copy the creation")}`));
  expect(created.webhook.secret).toEqual(expect.any(String));
  const executed = JSON.parse(await shell(`${settings}\n${await copied(context, page, "Copy the call")}`));
  expect(executed.session.id).toEqual(expect.any(String));
  expect(sandbox.calls().map(({ answer }) => answer?.status)).toEqual([201, 200]);
});

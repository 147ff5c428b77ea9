import { expect } from "vitest";
import { manualClock } from "../../src/index.ts";
import { answering } from "../receivers.ts";
import { delivers, open, request, says, verified } from "../sandboxes.ts";
import { test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

test("the page of a sandbox in which nothing has happened says what to do first", async () => {
  const { sandbox } = await open({ seed: "tea" });
  const { page } = await visit(sandbox.url);
  const steps = page.locator("#steps");
  expect(await steps.getAttribute("open")).toBe("");
  expect(await page.locator("#step-export").textContent()).toContain(`export DEVREV_BASE_URL='${sandbox.url}'`);
  expect(await page.locator("dl").first().textContent()).toContain("tea");
});

test("a conversation is on the page: its webhook, its calls, and what was delivered", async () => {
  const { sandbox, address } = await conversation({ clock: manualClock(Date.UTC(2026, 0, 2, 3, 4, 5, 678)) });
  const { page } = await visit(sandbox.url);
  const tree = (await page.locator("main").ariaSnapshot())
    .replaceAll(sandbox.url, "http://sandbox")
    .replaceAll(address, "http://receiver")
    .replace(/[\d.,]+ ms/g, "… ms")
    .replace(/ *- 'option ".*\n/g, "");
  expect(tree.slice(tree.indexOf('- heading "Webhooks"'))).toMatchInlineSnapshot(`
    "- heading "Webhooks" [level=2]
        - group "Table of webhooks":
          - table "Webhooks":
            - caption: Webhooks
            - rowgroup:
              - row "Id URL Status Verification Lost in a row Event types Secret and headers":
                - columnheader "Id"
                - columnheader "URL"
                - columnheader "Status"
                - columnheader "Verification"
                - columnheader "Lost in a row"
                - columnheader "Event types"
                - columnheader "Secret and headers"
            - rowgroup:
              - row "webhook/1 http://receiver active answered 0 ai_agent_response":
                - rowheader "webhook/1":
                  - link "webhook/1":
                    - /url: /deliveries?webhook=don%3Aintegration%3Advrv-us-1%3Adevo%2F0%3Awebhook%2F1
                - cell "http://receiver"
                - cell "active"
                - cell "answered"
                - cell "0"
                - cell "ai_agent_response"
                - cell:
                  - group: Show secret and headers of webhook/1
      - region "Trigger a scenario":
        - heading "Trigger a scenario" [level=2]
        - text: Scenario
        - combobox "Scenario":
          - option "as a call with this message" [selected]
        - text: Message
        - textbox "Message": Hello
        - text: Session object
        - textbox "Session object": triggered
        - text: Deliver to
        - combobox "Deliver to":
          - option "webhook/1 at http://receiver" [selected]
        - button "Trigger"
      - region "Calls":
        - heading "Calls" [level=2]
        - form "Filter":
          - text: Operation
          - combobox "Operation":
            - option "any" [selected]
            - option "ai-agents.events.execute-async"
            - option "webhooks.create"
          - text: Webhook
          - combobox "Webhook":
            - option "any" [selected]
            - option "webhook/1"
          - text: Session
          - combobox "Session":
            - option "any" [selected]
            - option "ai_agent_session/1"
          - text: Delivery state
          - combobox "Delivery state":
            - option "any" [selected]
            - option "waiting"
            - option "delivered"
            - option "refused"
            - option "lost"
            - option "not-sent"
          - button "Filter"
        - list:
          - listitem:
            - link "call_2":
              - /url: /calls/call_2
            - group:
              - time: 03:04:05.678
              - text: ai-agents.events.execute-async 200 … ms ai_agent_session/1 2 deliveries “Where is my order?”
          - listitem:
            - link "call_1":
              - /url: /calls/call_1
            - group:
              - time: 03:04:05.678
              - text: webhooks.create 201 … ms
        - paragraph: 2 of 2"
  `);
});

test("a delivery's page has each attempt with its headers, answer and latency, and the body in two forms", async () => {
  const { sandbox } = await conversation();
  const { page } = await visit(`${sandbox.url}/deliveries/delivery_3`);
  const [delivery] = sandbox.deliveries().slice(-1);
  const [attempt] = delivery?.attempts ?? [];
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("delivery_3: message");
  const cells = page.getByRole("table", { name: "Attempts of delivery_3" }).getByRole("row").nth(1);
  expect(await cells.getByRole("rowheader").textContent()).toBe("Attempt 1");
  expect(await cells.textContent()).toMatch(/200.*of 3,000 ms.*answered 200/s);
  const meter = page.getByRole("meter", { name: "Latency of Attempt 1 of delivery_3" });
  expect(Number(await meter.getAttribute("value"))).toBe(attempt?.duration);
  expect(await meter.getAttribute("max")).toBe("3000");
  await page.getByText("what was sent and answered").click();
  await page.locator("summary").getByText("headers of the request").click();
  const signature = page.getByRole("row", { name: "x-devrev-signature" });
  expect(await signature.textContent()).toContain(attempt?.headers["x-devrev-signature"]);
  await page.getByText("Raw body of delivery_3").click();
  expect(await page.locator("#delivery_3-raw pre").textContent()).toBe(delivery?.body);
  const pretty = await page.locator("main > pre").textContent();
  expect(JSON.parse(pretty ?? "")).toEqual(JSON.parse(delivery?.body ?? ""));
  expect(pretty?.split("\n").length).toBeGreaterThan(10);
});

test("deliveries that are lost say why, and their webhook that it is degraded", async () => {
  const clock = manualClock();
  const { sandbox, client } = await open({ clock, agent: delivers(says("a"), says("b"), says("c")) });
  const { url } = await answering((response) => response.writeHead(500).end("no store"));
  const webhook = await verified({ sandbox, client }, url);
  await client.execute(request(webhook));
  await sandbox.waiting();
  for (const wait of [30_000, 150_000]) {
    await clock.advance(wait);
    await sandbox.waiting();
  }
  const { page } = await visit(`${sandbox.url}/deliveries?state=lost`);
  const lines = page.locator("main ol > li > details > summary");
  expect(await lines.count()).toBe(3);
  expect(await lines.first().textContent()).toMatch(/lost.*3 attempts.*answered 500: only 200 counts/s);
  await page.goto(sandbox.url);
  expect(await page.getByRole("row", { name: "webhook/1" }).textContent()).toMatch(/degraded.*waiting.*3/s);
});

test("a token is nowhere on the page, and a secret only where it is asked for", async () => {
  const { sandbox, webhook } = await conversation();
  const { page } = await visit(sandbox.url);
  await page.locator("#call_1-details > summary").click();
  await page.locator("#call_1-request > summary").click();
  const seen = (text: string) => page.getByText(text).filter({ visible: true }).count();
  expect(await seen("Bearer ***")).toBe(1);
  expect(await seen('"secret": "***"')).toBe(2);
  expect(await seen(webhook.secret)).toBe(0);
  await page.getByText("Show secret and headers of webhook/1").click();
  expect(await seen(webhook.secret)).toBe(1);
});

test("what is long is cut in lists, and whole on its own page", async () => {
  const { sandbox, client, webhook } = await conversation();
  const message = `${"long ".repeat(1_600)}end.`;
  await client.execute(request(webhook, { event: { input_message: { message } } }));
  await sandbox.waiting();
  const { page } = await visit(sandbox.url);
  expect(await page.locator("#call_3-raw").textContent()).toMatch(/more characters on its own page/s);
  await page.goto(`${sandbox.url}/calls/call_3`);
  expect(await page.locator("#call_3-raw pre").textContent()).toContain(message);
});

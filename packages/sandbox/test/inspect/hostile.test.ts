import { expect } from "vitest";
import { answering } from "../receivers.ts";
import { delivers, open, request, says, verified } from "../sandboxes.ts";
import { live, test, visit } from "./browser.ts";
import { conversation } from "./conversation.ts";

const HOSTILE = `</pre><script>alert(1)</script><img src=https://elsewhere.example/x onerror=alert(2)>"'&amp;\u202etxt\u001b]0;x\u0007`;

test("what an agent says is text, whatever it contains", async () => {
  const { sandbox, client, webhook } = await conversation({ agent: delivers(says(HOSTILE)) });
  await client.execute(request(webhook, { event: { input_message: { message: HOSTILE } }, session_object: HOSTILE }));
  await sandbox.waiting();
  const { page, elsewhere } = await visit(sandbox.url);
  await live(page);
  for (const path of ["/deliveries", "/deliveries/delivery_2", "/calls/call_3", "/"]) {
    await page.goto(sandbox.url + path);
    await page.locator("details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.locator("main").textContent()).toContain("<script>alert(1)</script>");
    // What would turn the line around is shown by its name.
    expect(await page.locator("main pre .unseen").first().textContent()).toBe("U+202E");
  }
  expect(elsewhere).toEqual([]);
});

test("what a webhook's headers say, and what a receiver answers, is text as well", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("x")) });
  const { url } = await answering((response) => response.writeHead(500, { "x-why": "<i>why</i>" }).end("<u>no</u>"));
  const headers = [{ name: "x-note", value: "<b>note</b>" }];
  await client.execute(request(await verified({ sandbox, client }, url, { headers })));
  await sandbox.waiting();
  const { page } = await visit(`${sandbox.url}/deliveries/delivery_2`);
  const text = await page.locator("main").textContent();
  for (const said of ["<b>note</b>", "<i>why</i>", "<u>no</u>"]) expect(text).toContain(said);
  expect(await page.locator("main :is(b, i, u)").count()).toBe(0);
});

test("nothing that a page of a sandbox asks for leaves its origin", async () => {
  const { sandbox, client, webhook } = await conversation();
  const { page, elsewhere } = await visit(sandbox.url);
  await live(page);
  await client.execute(request(webhook));
  await page.locator("#call_3").waitFor();
  expect(elsewhere).toEqual([]);
});

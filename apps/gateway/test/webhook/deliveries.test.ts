import { signDelivery } from "@agent-events/receiver";
import { describe, expect, onTestFinished, test } from "vitest";
import { createLog, loadConfig, startGateway } from "../../src/index.ts";
import { environment } from "../service/gateways.ts";
import { sandbox } from "../service/sandboxes.ts";
import { until } from "../support/until.ts";
import { Wire } from "../support/wire.ts";
import { PATH, unmatched } from "./unmatched.ts";

/** A gateway with a webhook of its own, what its log says of refusals, and how it is delivered to. */
async function open() {
  const devrev = await sandbox();
  const refusals: string[] = [];
  const to = (line: string) => {
    const { msg, err } = JSON.parse(line) as { msg: string; err?: { text: string } };
    if (msg === "refused a request at the webhook's address") refusals.push(err?.text ?? "");
  };
  const log = createLog({ level: "warn", to: { write: to } });
  const { url, close } = await startGateway(loadConfig({ env: await environment(devrev) }), { log });
  onTestFinished(() => close({ grace: 0 }));
  const secret = devrev.webhooks()[0]?.secret ?? "";
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${url}${PATH}`, { method: "POST", headers, body });
  const head = async (body: string, ...more: string[]) =>
    [
      `POST ${PATH} HTTP/1.1`,
      "Host: a",
      `X-DevRev-Signature: ${await signDelivery(body, { secret })}`,
      ...more,
      "",
      "",
    ].join("\r\n");
  const wire = async () => {
    const opened = await Wire.open(url);
    onTestFinished(() => opened.close());
    return opened;
  };
  return { url, secret, refusals, post, head, wire };
}

const statuses = (wire: Wire) => wire.received.match(/HTTP\/1\.1 \d{3}/g)?.map((line) => Number(line.slice(9))) ?? [];
const answered = (wire: Wire, count = 1) => until(`${count} answers`, () => statuses(wire).length >= count);

describe("a delivery", () => {
  test("may come a byte at a time, in chunks, or with another in one packet", async () => {
    const { head, wire } = await open();
    const body = unmatched();
    const slow = await wire();
    for (const mark of `${await head(body, `Content-Length: ${body.length}`)}${body}`) await slow.send(mark);
    const chunked = await wire();
    await chunked.send(await head(body, "Transfer-Encoding: chunked"));
    for (const part of [body.slice(0, 9), body.slice(9), ""]) {
      await chunked.send(`${part.length.toString(16)}\r\n${part}\r\n`);
    }
    const twice = await wire();
    await twice.send(`${await head(body, `Content-Length: ${body.length}`)}${body}`.repeat(2));
    await Promise.all([answered(slow), answered(chunked), answered(twice, 2)]);
    expect([slow, chunked, twice].map(statuses)).toEqual([[200], [200], [200, 200]]);
  });

  test("that says, or turns out, to have more than 1 MiB is 413, and its connection is closed", async () => {
    const { head, wire, refusals } = await open();
    const [declared, streamed] = [await wire(), await wire()];
    await declared.send(await head("{}", "Content-Length: 1048577"));
    await streamed.send(await head("{}", "Transfer-Encoding: chunked"));
    for (let sent = 0; sent <= 16; sent++) await streamed.send(`10000\r\n${" ".repeat(65_536)}\r\n`);
    for (const one of [declared, streamed]) {
      expect(await one.closed()).toMatch(/^HTTP\/1.1 413 .*\r\nconnection: close\r\n/is);
    }
    expect(refusals).toEqual(Array(2).fill(expect.stringMatching(/1048576 bytes/)));
  });

  test("that does not end is 408 after 10 s, and its connection is closed", async () => {
    const { head, wire, refusals } = await open();
    const stuck = await wire();
    const begun = performance.now();
    await stuck.send(`${await head("{}", "Content-Length: 100")}{`);
    expect(await stuck.closed()).toMatch(/^HTTP\/1.1 408 .*\r\nconnection: close\r\n/is);
    expect(performance.now() - begun).toBeGreaterThan(9_900);
    expect(refusals).toEqual([expect.stringMatching(/did not arrive within 10000 ms/)]);
  });

  test("whose sender leaves in the middle is reported, and nothing else happens", async () => {
    const { url, head, wire, refusals } = await open();
    const gone = await wire();
    await gone.send(`${await head("{}", "Content-Length: 100")}{`);
    // It has been taken once a later request is answered.
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    gone.close();
    await until("a refusal", () => refusals.length > 0);
    expect(refusals).toEqual([expect.stringMatching(/broke off/)]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

test("of many requests at once, each that is refused is reported once, with its own reason", async () => {
  const { post, secret, refusals } = await open();
  const kinds = [
    async (body: string) => ({ "x-devrev-signature": await signDelivery(body, { secret }) }),
    async () => ({}),
    async () => ({ "x-devrev-signature": "0".repeat(64) }),
    async () => ({ "x-devrev-signature": "no signature" }),
  ];
  const asked = Array.from({ length: 80 }, async (_, n) => {
    const body = unmatched();
    return (await post(body, await (kinds[n % 4] as (body: string) => Promise<Record<string, string>>)(body))).status;
  });
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 80 }, (_, n) => (n % 4 === 0 ? 200 : 401)));
  const counted = Map.groupBy(refusals, (text) => text);
  expect([...counted.values()].map(({ length }) => length)).toEqual([20, 20, 20]);
});

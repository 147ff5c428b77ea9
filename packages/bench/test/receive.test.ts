import { expect, test } from "vitest";
import type { Comparison } from "../src/comparison.ts";
import { deliveryOf, SECRET } from "../src/delivery.ts";
import { contenders, loadContender } from "../src/receive/contenders.ts";
import { receive } from "../src/receive/receive.ts";
import { sign } from "../src/receive/sign.ts";

const delivery = deliveryOf({ id: "1", kind: "message", run: "run_1", sessionObject: "TKT-1", bytes: 1_024 });
const body = Buffer.from(JSON.stringify(delivery));

test("a delivery has exactly the length that is asked for", () => {
  for (const bytes of [1_024, 8_192]) {
    for (const kind of ["message", "progress"] as const) {
      const made = deliveryOf({ id: "1", kind, run: "run_1", sessionObject: "TKT-1", bytes });
      expect(Buffer.byteLength(JSON.stringify(made))).toBe(bytes);
    }
  }
});

test.for(contenders)("%s takes what is signed in its scheme, and gives what it says", async (contender) => {
  const take = (await loadContender(contender))(SECRET);
  const taken = await take(body, sign[contender](body));
  expect(taken).toMatchObject(contender === "agent-events" ? { kind: "message", raw: delivery } : delivery);
});

test.for(contenders)("%s refuses a body that was altered, and one that is not signed", async (contender) => {
  const take = (await loadContender(contender))(SECRET);
  const altered = Buffer.from(body.toString().replace("TKT-1", "TKT-2"));
  expect(altered).toHaveLength(body.length);
  await expect((async () => take(altered, sign[contender](body)))()).rejects.toThrow();
  await expect((async () => take(body, {}))()).rejects.toThrow();
});

test.for(contenders)("%s refuses what was signed with another secret", async (contender) => {
  const take = (await loadContender(contender))(Buffer.from("quite another secret ...").toString("base64"));
  await expect((async () => take(body, sign[contender](body)))()).rejects.toThrow();
});

test("every contender has a time for each size", async () => {
  const sections = await receive.measure({ rounds: 1, calls: 100 }, () => {});
  expect(sections.map(({ title }) => title)).toEqual(["a body of 1 KiB", "a body of 8 KiB"]);
  for (const { data } of sections) {
    const { samples } = data as Comparison;
    expect(Object.keys(samples)).toEqual(contenders);
    for (const [value] of Object.values(samples)) expect(value).toBeGreaterThan(0);
  }
});

import { expect, test } from "vitest";
import { countPost, createStreamQuota, QuotaExceededError } from "../../src/access/index.ts";
import { filePlace, openLedger } from "../ledger/suite/place.ts";
import { START } from "../ledger/suite/sample.ts";
import { fc } from "./tokens.ts";

test("a key sends as many POST requests a minute as it may, over all replicas, and then is told when to come back", async () => {
  const place = filePlace();
  const replicas = [await openLedger(place), await openLedger(place)] as const;
  for (let n = 0; n < 3; n++) await countPost(replicas[n % 2 ? 1 : 0], "key1", 3, START + 45_500);
  const error = await countPost(replicas[1], "key1", 3, START + 45_500).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(QuotaExceededError);
  expect(error).toMatchObject({
    ...{ quota: "requests", limit: "key", most: 3, retryAfter: 15 },
    message: "this key has sent 3 POST requests this minute, which is all it may; try again in 15 s",
  });
  await countPost(replicas[0], "key2", 3, START + 45_500);
  await countPost(replicas[0], "key1", 3, START + 60_500);
});

test("a key that comes back when it is told to is taken", async () => {
  const ledger = await openLedger(filePlace());
  const now = START + 59_999;
  await countPost(ledger, "key1", 1, now);
  const error = await countPost(ledger, "key1", 1, now).catch((reason: QuotaExceededError) => reason);
  expect(error?.retryAfter).toBe(1);
  await countPost(ledger, "key1", 1, now + 1_000);
});

test.each([
  ["key", { key: 2, run: 9, process: 9 }, ["key1", "other"], /^this key has 2 streams open/],
  ["run", { key: 9, run: 2, process: 9 }, ["other", "run1"], /^this run has 2 streams open/],
  ["process", { key: 9, run: 9, process: 2 }, ["other", "other"], /^the gateway has 2 streams open/],
] as const)("streams are limited by %s, until one is released", (limit, limits, [key, run], message) => {
  const quota = createStreamQuota(limits);
  const first = quota.take("key1", "run1");
  quota.take("key1", "run1");
  const refused = () => quota.take(key, run);
  expect(refused).toThrow(QuotaExceededError);
  expect(refused).toThrow(expect.objectContaining({ quota: "streams", limit, most: 2, retryAfter: 5 }));
  expect(refused).toThrow(message);
  first.release();
  first.release();
  refused();
  expect(quota.open).toBe(2);
  expect(refused).toThrow(QuotaExceededError);
});

test("whatever is taken and released in whatever order, no more are open than may be, and no place is lost", () => {
  const limits = { key: 3, run: 2, process: 5 };
  const step = fc.record({ key: fc.nat({ max: 2 }), run: fc.nat({ max: 3 }), release: fc.option(fc.nat({ max: 5 })) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const quota = createStreamQuota(limits);
      const open: { key: string; run: string; release: () => void }[] = [];
      const most = (of: "key" | "run", name: string) => open.filter((each) => each[of] === name).length >= limits[of];
      for (const { key: k, run: r, release } of steps) {
        if (release !== null) {
          open.splice(release, 1)[0]?.release();
        } else {
          const [key, run] = [`key${k}`, `run${r}`];
          const isFull = most("key", key) || most("run", run) || open.length >= limits.process;
          const take = () => open.push({ key, run, ...quota.take(key, run) });
          if (isFull) expect(take).toThrow(QuotaExceededError);
          else take();
        }
        expect(quota.open).toBe(open.length);
      }
    }),
  );
});

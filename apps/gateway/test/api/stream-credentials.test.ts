import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createReadToken, revokeKey } from "../../src/access/index.ts";
import { type Ledger, LedgerUnavailableError } from "../../src/ledger/index.ts";
import { breakable } from "../support/breakable.ts";
import { Following } from "../support/event-stream.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

const RECHECK = 60;

describe("an open stream", () => {
  let gateway: TestGateway;
  let fault: Error | undefined;
  let skip = 0;
  beforeAll(async () => {
    const wrap = { ledger: (ledger: Ledger) => breakable(ledger, () => fault) };
    gateway = await startTestGateway({ limits: { recheck: RECHECK }, wrap, now: () => Date.now() + skip });
  });
  afterAll(() => gateway.close());

  const follow = async (run: string, key: string) => {
    const following = new Following(
      await gateway.request(`/v1/runs/${run}/events`, { key, headers: { accept: "text/event-stream" } }),
    );
    expect(await following.next()).toMatchObject({ event: "acknowledged" });
    return following;
  };
  const toldToComeBack = [{ event: "reconnect", data: '{"reason":"unauthenticated"}' }];
  const begin = async (key: string) => {
    const answer = await gateway.start({ message: "silence" }, { authorization: `Bearer ${key}` });
    return (await answer.json()).id as string;
  };

  test("of a key that is revoked ends, and is refused when it comes back", async () => {
    const { key, secret } = await gateway.createKey();
    const run = await begin(secret);
    const following = await follow(run, secret);
    await revokeKey(gateway.ledger, key.id);
    expect(await following.rest()).toMatchObject(toldToComeBack);
    expect((await gateway.request(`/v1/runs/${run}/events`, { key: secret })).status).toBe(401);
  });

  test("of a read token ends with the token", async () => {
    const { key, secret } = await gateway.createKey();
    const run = await begin(secret);
    const { token } = await createReadToken(gateway.ledger, run, key.id);
    const following = await follow(run, token);
    skip = 15 * 60_000;
    onTestFinished(() => {
      skip = 0;
    });
    expect(await following.rest()).toMatchObject(toldToComeBack);
  });

  test("goes on while the ledger cannot be asked, and while its key holds", async () => {
    const { key, secret } = await gateway.createKey();
    const following = await follow(await begin(secret), secret);
    let isOver = false;
    const rest = following.rest().finally(() => {
      isOver = true;
    });
    fault = new LedgerUnavailableError("the ledger is away", "wait");
    await setTimeout(3 * RECHECK);
    fault = undefined;
    await setTimeout(3 * RECHECK);
    expect(isOver).toBe(false);
    await revokeKey(gateway.ledger, key.id);
    expect(await rest).toMatchObject(toldToComeBack);
  });
});

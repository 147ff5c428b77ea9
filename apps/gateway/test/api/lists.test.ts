import { validate as isList } from "@agent-events/gateway-client/validators/run-list";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

const stores = ["memory", "sqlite"] as const;

describe.each(stores)("lists, with runs in %s,", (store) => {
  let gateway: TestGateway;
  const ids: string[] = [];
  beforeAll(async () => {
    gateway = await startTestGateway({ store });
    const another = { authorization: `Bearer ${(await gateway.createKey()).secret}` };
    for (const [message, session] of [
      ["silence", "a"],
      ["hello", "b"],
      ["silence", "a/b c?"],
      ["silence", "a"],
      ["hello", "a"],
    ] as const) {
      ids.unshift((await (await gateway.start({ message, session }, { prefer: "wait=1" })).json()).id);
      await gateway.start({ message: "silence", session }, another);
    }
  });
  afterAll(() => gateway.close());

  const list = async (path: string) => {
    const answer = await (await gateway.request(path)).json();
    expect(isList(answer)).toBe(true);
    return { ...answer, ids: answer.runs.map(({ id }: { id: string }) => id) };
  };

  test("are of the key's own runs, the newest first", async () => {
    expect((await list("/v1/runs")).ids).toEqual(ids);
  });

  test("come page by page, each run once", async () => {
    const seen: string[] = [];
    let cursor = "";
    for (let pages = 0; pages < 10; pages++) {
      const page = await list(`/v1/runs?limit=2${cursor}`);
      expect(page.ids.length).toBeLessThanOrEqual(2);
      seen.push(...page.ids);
      if (page.next_cursor === undefined) break;
      cursor = `&cursor=${page.next_cursor}`;
    }
    expect(seen).toEqual(ids);
  });

  test("can be of one session and of one status", async () => {
    expect((await list("/v1/runs?session=a")).ids).toEqual([ids[0], ids[1], ids[4]]);
    expect((await list("/v1/sessions/a/runs")).ids).toEqual([ids[0], ids[1], ids[4]]);
    expect((await list(`/v1/sessions/${encodeURIComponent("a/b c?")}/runs`)).ids).toEqual([ids[2]]);
    expect((await list("/v1/runs?status=succeeded")).ids).toEqual([ids[0], ids[3]]);
    expect((await list("/v1/sessions/a/runs?status=running&limit=1")).ids).toEqual([ids[1]]);
    expect((await list("/v1/sessions/nothing/runs")).ids).toEqual([]);
  });

  test("have no reply and no error in them", async () => {
    const { runs } = await list("/v1/runs?status=succeeded");
    for (const run of runs) expect(Object.keys(run)).not.toContain("reply");
  });

  test.each([
    "limit=0",
    "limit=101",
    "limit=1e1",
    "status=done",
    "cursor=x",
    "session=",
    "sesion=a",
    "limit=1&limit=2",
  ])("refuse %s", async (query) => {
    const problem = await (await gateway.request(`/v1/runs?${query}`)).json();
    expect(problem.type).toBe("urn:agent-events:problem:invalid-request");
    expect(problem.issues).toMatchObject([{ in: "query", path: query.split("=")[0] }]);
  });
});

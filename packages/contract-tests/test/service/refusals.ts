import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Endpoint } from "../../src/document/endpoints.ts";
import type { Visitor } from "../../src/gateway/visitor.ts";

const problem = (status: number, name: string) => ({
  status,
  value: { status, type: `urn:agent-events:problem:${name}` },
});

const hasRun = ({ parameters }: Endpoint) => parameters.some(({ name }) => name === "run");

/** A run of the visitor's key. */
async function runOf(visitor: Visitor): Promise<string> {
  return (await visitor.visit("start-run", { body: { message: "hello" } })).value.id;
}

/** What every endpoint refuses in the same way, whatever it is for. */
export function judgeRefusals(endpoints: readonly Endpoint[], of: () => Visitor): void {
  const keyed = endpoints.filter(({ secured }) => secured);
  const problems = endpoints.filter(({ id }) => id !== "take-delivery");

  test.each(keyed)("$id asks for a key, and for one that holds", async ({ id }) => {
    const none = await of().visit(id, { key: null, isWrong: true });
    expect(none).toMatchObject(problem(401, "unauthenticated"));
    expect(none.headers.get("www-authenticate")).toBe("Bearer");
    const unknown = await of().visit(id, { key: `${of().key.slice(0, -1)}~` });
    expect(unknown).toMatchObject(problem(401, "unauthenticated"));
  });

  test.each(keyed)("$id asks for its scope", async ({ id, method }) => {
    const { open } = of();
    const [lacks, has] =
      method === "GET" ? (["runs:read", "runs:write"] as const) : (["runs:write", "runs:read"] as const);
    const { secret: key } = await open.newKey(has);
    const refused = await of().visit(id, { key });
    expect(refused).toMatchObject(problem(403, "forbidden"));
    expect(refused.value.scope).toBe(lacks);
  });

  test.each(keyed.filter(hasRun))("$id knows no run of another key, and none that is made up", async ({ id }) => {
    const { secret: key } = await of().open.newKey("runs:read", "runs:write");
    for (const run of [await runOf(of()), "run_42", "täglich / ?"]) {
      expect(await of().visit(id, { key, parameters: { run } })).toMatchObject(problem(404, "not-found"));
    }
  });

  test.each(keyed)("$id refuses a query that it does not know", async ({ id }) => {
    const refused = await of().visit(id, { query: { sesion: "order-17" } });
    expect(refused).toMatchObject(problem(400, "invalid-request"));
    expect(refused.value.issues).toMatchObject([{ in: "query", path: "sesion" }]);
  });

  test.each(problems)("$id is not called with another method", async ({ id, method }) => {
    const refused = await of().visit(id, { method: "DELETE", isDirect: true });
    expect(refused).toMatchObject(problem(405, "method-not-allowed"));
    expect(refused.headers.get("allow")).toContain(method);
  });

  test("a path that is none is a problem too", async () => {
    const response = await fetch(`${of().open.gateway.url}/v2/runs`);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject(problem(404, "not-found").value);
  });

  test.each(keyed)("$id tells no more of a fault than its request's id", async ({ id }) => {
    const { open } = of();
    const { id: key, secret } = await open.newKey("runs:read", "runs:write");
    const ledger = new DatabaseSync(join(open.folder, "runs.ledger.db"));
    ledger.prepare("UPDATE keys SET record = 'damaged' WHERE id = ?").run(key);
    ledger.close();
    const refused = await of().visit(id, { key: secret, parameters: { "X-Request-Id": "mine" } });
    expect(refused).toMatchObject(problem(500, "internal-error"));
    expect(refused.value.request_id).toBe("mine");
    expect(refused.body).not.toContain("damaged");
  });
}

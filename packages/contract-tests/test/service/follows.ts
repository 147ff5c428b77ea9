import { expect, test } from "vitest";
import type { Visitor } from "../../src/gateway/visitor.ts";

/** What following a run is refused for. */
export function judgeFollows(of: () => Visitor): void {
  const started = async () => (await of().visit("start-run", { body: { message: "silence" } })).value.id as string;
  const unknown = { status: 400, value: { type: "urn:agent-events:problem:unknown-event-id" } };
  const STREAM = { accept: "text/event-stream" };

  test("an event that the run does not have is never a silent gap", async () => {
    const run = await started();
    expect(await of().visit("follow-run", { parameters: { run, after: "7" } })).toMatchObject(unknown);
    const resumed = { parameters: { run, "Last-Event-ID": "7" }, headers: STREAM };
    expect(await of().visit("follow-run", resumed)).toMatchObject(unknown);
    const garbage = { parameters: { run, "Last-Event-ID": "seven" }, headers: STREAM, isWrong: true };
    expect(await of().visit("follow-run", garbage)).toMatchObject(unknown);
  });

  test("a form that there is not is not acceptable", async () => {
    const visit = { parameters: { run: await started() }, headers: { accept: "text/csv" } };
    const refused = await of().visit("follow-run", visit);
    expect(refused).toMatchObject({ status: 406, value: { type: "urn:agent-events:problem:not-acceptable" } });
  });

  test("a limit beyond its range is told", async () => {
    const refused = await of().visit("follow-run", {
      parameters: { run: await started(), limit: "1001" },
      isWrong: true,
    });
    expect(refused).toMatchObject({ status: 400, value: { issues: [{ in: "query", path: "limit" }] } });
  });
}

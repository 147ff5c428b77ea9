import { expect, test } from "vitest";
import type { Document } from "../../src/document/document.ts";
import { type Answer, isSuccess, operationsOf } from "../../src/document/operations.ts";
import { send } from "../../src/judges/send.ts";
import type { World } from "../../src/sandbox/world.ts";
import { call, expectDocumented } from "../calls.ts";
import { ask } from "./ask.ts";

/** The answer with the rate limit as it was told, for that one is real. */
function asTold(answer: Answer, told: Headers): Answer {
  const headers = answer.headers.map((header) => {
    const value = told.get(header.name);
    return header.name.startsWith("X-Ratelimit-") ? { ...header, examples: [{ name: "", value }] } : header;
  });
  return { ...answer, headers };
}

/** Every error that an operation documents, asked for by its token, through the client and through Prism's proxy. */
export function judgeErrors(document: Document, world: () => World): void {
  const documented = operationsOf(document).flatMap((operation) =>
    operation.answers
      .filter((answer) => !isSuccess(answer))
      .flatMap((answer) => (answer.body?.examples ?? []).map((example) => ({ operation, answer, example }))),
  );

  const errors = documented.filter(({ answer }) => answer.status !== "default");
  test.each(errors)("$operation.id $answer.status $example.name", async ({ operation, answer, example }) => {
    const { type } = example.value as { type: string };
    const [input] = operation.body.examples;
    const outcome = await call(world().proxy, operation, input?.value, {}, `test_${type}`);
    await expectDocumented(operation, asTold(answer, outcome.exchange.response.headers), example, outcome);
  });

  // The errors of any other status have no token: a sandbox answers with none but that of a path that is no operation.
  const others = documented.filter(({ answer }) => answer.status === "default");
  const withType = others.flatMap(({ operation, example }) => {
    const { type } = example.value as { type?: string };
    return type === undefined ? [] : [{ operation, type }];
  });
  test.each(withType)("$operation.id has no status for $type, and no token", async ({ operation, type }) => {
    const headers = { authorization: `Bearer test_${type}` };
    expect(await ask(world(), operation, {}, headers)).toMatchObject({
      status: 401,
      told: { type: "unauthenticated" },
    });
  });

  test("a path that is no operation is told in the documented words", async () => {
    const [example] = others.filter(({ example: { name } }) => name === "route_not_found");
    const { status, body } = await send(`${world().sandbox.url}/ai-agents.events.execute`, {});
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 404, body: example?.example.value });
  });
}

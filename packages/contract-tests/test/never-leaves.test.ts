import { createAgentClient, type RequestInvalidError } from "@agent-events/client";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callOperation } from "../src/client/call.ts";
import { runs } from "../src/depth.ts";
import { readContract } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";
import { isKnown } from "../src/judges/disagreements.ts";
import { names } from "../src/judges/names.ts";
import { type Subject, subjectOf } from "../src/judges/subject.ts";
import type { Constraint, Placed } from "../src/near-misses/constraint.ts";
import { accepts } from "../src/schema/accepts.ts";
import { type CountingServer, startCountingServer } from "./counting-server.ts";

const contract = readContract();
const operations = operationsOf(contract);
let server: CountingServer;

beforeAll(async () => {
  server = await startCountingServer(operations);
});
afterAll(() => server.close());

/** Calls with a value; how the call ended, and how many requests reached the server. */
async function attempt({ operation }: Subject, value: unknown): Promise<{ error: unknown; arrived: number }> {
  const client = createAgentClient({ token: "any", baseUrl: server.url, maxRetries: 0 });
  const before = server.count();
  const error = await callOperation(client, operation.id, value).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, arrived: server.count() - before };
}

/** Whether the error says where it is wrong. */
function tells(error: RequestInvalidError, constraint: Constraint, placed: Placed): boolean {
  const issue = error.issues.find((one) => names(one.path, constraint, placed));
  return issue !== undefined && error.message.includes(issue.message) && issue.message.startsWith(`${issue.path}: `);
}

function neverLeaves(subject: Subject): void {
  const breakable = subject.constraints.flatMap((constraint, index) => {
    const { past } = constraint;
    return past ? [{ ...constraint, constraint, past, index }] : [];
  });
  test.each(breakable)("$place $keyword", async ({ constraint, index, place, keyword, edge, past }) => {
    const isInvalid = (placed: Placed) =>
      !accepts(subject.schema, placed.value) && !isKnown("validator", keyword, placed);
    await fc.assert(
      fc.asyncProperty(past, async (placed) => {
        if (!isInvalid(placed)) return;
        const { error, arrived } = await attempt(subject, placed.value);
        expect({ arrived, name: (error as Error).name }).toEqual({ arrived: 0, name: "RequestInvalidError" });
        expect(tells(error as RequestInvalidError, constraint, placed), `${place} in ${error}`).toBe(true);
      }),
      runs(4, index),
    );
    await fc.assert(
      fc.asyncProperty(edge, async ({ value }) => {
        expect(await attempt(subject, value)).toEqual({ error: undefined, arrived: 1 });
      }),
      runs(1, index),
    );
  });
}

for (const operation of operations) {
  describe(operation.id, () => neverLeaves(subjectOf(contract, operation)));
}

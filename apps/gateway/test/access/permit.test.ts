import { expect, test } from "vitest";
import { type Access, canSee, ForbiddenError, keyOf, permitKey, permitRun } from "../../src/access/index.ts";
import type { Scope } from "../../src/ledger/index.ts";
import { sampleKey } from "../ledger/suite/sample.ts";

const { id: key } = sampleKey(1);
const withScopes = (...scopes: Scope[]): Access => ({ kind: "key", key: sampleKey(1, { scopes }) });
const token: Access = { kind: "read-token", run: "run_1", key };

const passes = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ForbiddenError);
    return false;
  }
};

test.each([
  [withScopes("runs:read", "runs:write"), "runs:read", true, true],
  [withScopes("runs:read", "runs:write"), "runs:write", true, true],
  [withScopes("runs:read"), "runs:read", true, true],
  [withScopes("runs:read"), "runs:write", false, false],
  [withScopes("runs:write"), "runs:read", false, false],
  [token, "runs:read", true, false],
  [token, "runs:write", false, false],
] as const)("%o with %s: one run %o, more than one %o", (access, scope, one, more) => {
  expect(passes(() => permitRun(access, scope))).toBe(one);
  expect(passes(() => permitKey(access, scope))).toBe(more);
});

test("what is forbidden is told with the scope that it takes", () => {
  expect(() => permitKey(withScopes("runs:read"), "runs:write")).toThrow(
    "this key lacks the scope runs:write; use a key that has it",
  );
  expect(() => permitRun(token, "runs:write")).toThrow(
    "a read token reads and follows its one run, and nothing else; use a key with the scope runs:write",
  );
});

test("a key sees its own runs, a token its one run, and nobody a run that has no owner", () => {
  const access = withScopes("runs:read");
  expect([access, token].map(keyOf)).toEqual([key, key]);
  const seenBy = (who: Access) =>
    [
      { id: "run_1", owner: key },
      { id: "run_2", owner: key },
      { id: "run_1", owner: "other" },
      { id: "run_1", owner: undefined },
    ].map((run) => canSee(who, run));
  expect(seenBy(access)).toEqual([true, true, false, false]);
  expect(seenBy(token)).toEqual([true, false, false, false]);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { growth } from "../src/generate/growth.ts";
import { syntheticContract } from "../src/generate/synthetic/contract.ts";
import { time } from "../src/generate/tools.ts";
import { ownWorkspace, syntheticWorkspace, type Workspace } from "../src/generate/workspace.ts";

function use(workspace: Workspace): Workspace {
  onTestFinished(workspace.remove);
  return workspace;
}

test("a synthetic contract has as many operations as asked for, and as many files for each", () => {
  const [one, two] = [syntheticContract(1), syntheticContract(2)].map((files) => Object.keys(files).length);
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 60 }), (operations) => {
      const files = Object.keys(syntheticContract(operations));
      expect(files.filter((path) => path.startsWith("paths/"))).toHaveLength(operations);
      expect(files).toHaveLength(Number(one) + (Number(two) - Number(one)) * (operations - 1));
    }),
  );
});

test("both tools compile a synthetic contract", { timeout: 300_000 }, async () => {
  const workspace = use(syntheticWorkspace(2));
  expect(await time("openapi-typescript", workspace)).toBeGreaterThan(0);
  expect(readFileSync(join(workspace.target, "types.ts"), "utf8")).toContain('"/batch-2-orders"');
  expect(await time("generate", workspace)).toBeGreaterThan(0);
  expect(readFileSync(join(workspace.target, "types.ts"), "utf8")).toContain('"/batch-2-orders"');
  expect(readdirSync(join(workspace.target, "validators"))).toContain("batch-2-orders-create-request.ts");
});

test("both tools compile the contract of this repository", { timeout: 300_000 }, async () => {
  const workspace = use(ownWorkspace());
  await time("openapi-typescript", workspace);
  expect(readFileSync(join(workspace.target, "types.ts"), "utf8")).toContain('"/ai-agents.events.execute-async"');
  await time("generate", workspace);
  expect(existsSync(join(workspace.target, "validators", "ai-agent-events-execute-async-request.ts"))).toBe(true);
});

test("a contract that is broken is no result", { timeout: 300_000 }, async () => {
  const workspace = use(syntheticWorkspace(1));
  await expect(time("generate", { ...workspace, root: join(workspace.root, "openapi") })).rejects.toThrow(/failed/);
});

test("growth is that of the rounds, step by step", () => {
  const contracts = [
    { operations: 10, samples: { tool: [1, 2, 4] } },
    { operations: 100, samples: { tool: [5, 10, 40] } },
    { operations: 1_000, samples: { tool: [50, 100, 400] } },
  ];
  expect(growth(contracts).map(({ from, to, factor }) => [from, to, factor.median])).toEqual([
    [10, 100, 5],
    [100, 1_000, 10],
  ]);
});

import { toSection } from "../comparison.ts";
import type { Measurement } from "../measurement.ts";
import { rotate } from "../rotate.ts";
import { growthSection } from "./growth.ts";
import { type Tool, time, tools } from "./tools.ts";
import { ownWorkspace, syntheticWorkspace, type Workspace } from "./workspace.ts";

const SIZES = [10, 100, 1_000];

const names = Object.keys(tools) as Tool[];

interface Contract {
  readonly title: string;
  readonly workspace: Workspace;
  readonly samples: Record<Tool, number[]>;
}

const contract = (title: string, workspace: Workspace): Contract => ({
  title,
  workspace,
  samples: { "openapi-typescript": [], generate: [] },
});

/** Each tool in turn, and the other one first in the next round. */
async function playRound(contracts: readonly Contract[], round: number): Promise<void> {
  for (const { workspace, samples } of contracts) {
    for (const tool of rotate(names, round - 1)) samples[tool].push(await time(tool, workspace));
  }
}

export const generate: Measurement = {
  about:
    "generate (lint, bundle, types, validators, examples) beside openapi-typescript (types), a fresh process each time",
  rounds: 5,
  async measure({ rounds }, progress) {
    const own = contract("the contract of this repository", ownWorkspace());
    const synthetic = SIZES.map((operations) => contract(`${operations} operations`, syntheticWorkspace(operations)));
    const contracts = [own, ...synthetic];
    try {
      // Both have run before on a user's machine: files and compiled code are cached.
      for (const tool of names) await time(tool, own.workspace);
      for (let round = 1; round <= rounds; round++) {
        progress(`round ${round} of ${rounds}`);
        await playRound(contracts, round);
      }
    } finally {
      for (const { workspace } of contracts) workspace.remove();
    }
    const comparisons = contracts.map(({ title, samples }) =>
      toSection({ title, unit: "ms", baseline: "openapi-typescript", samples }),
    );
    const sized = synthetic.map(({ samples }, index) => ({ operations: SIZES[index] as number, samples }));
    return [...comparisons, growthSection(sized)];
  },
};

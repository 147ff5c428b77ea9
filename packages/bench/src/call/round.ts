import type { ChildProcess } from "node:child_process";
import { ask, Children } from "../child.ts";
import { median } from "../statistics.ts";
import { takeTurns } from "../turns.ts";
import { contenders } from "./contenders.ts";
import type { Cost, Slice } from "./worker.ts";

export type Case = Omit<Slice, "calls">;
/** What a call cost each contender. */
export type Costs = Record<string, Cost>;

/** Turns that each contender gets in each case. */
const TURNS = 20;

const middle = (costs: readonly Cost[]): Cost => ({
  time: median(costs.map(({ time }) => time)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});

async function playCase(workers: Readonly<Record<string, ChildProcess>>, slice: Slice): Promise<Costs> {
  const players = Object.entries(workers).map(([name, worker]) => [name, () => ask<Cost>(worker, slice)]);
  const costs = await takeTurns<Cost>(Object.fromEntries(players), TURNS);
  return Object.fromEntries(Object.entries(costs).map(([contender, all]) => [contender, middle(all)]));
}

/**
 * One round: what each case cost. Each contender has a process of its own, so that none meets another's garbage, connection
 * pool or optimised code; the processes are new in each round, since two processes of the same program differ too; and they
 * live side by side and take short turns, so that within a round the machine is the same for all.
 */
export async function playRound(cases: readonly Case[], calls: number): Promise<Costs[]> {
  const children = new Children();
  try {
    const server = await children.start(new URL("./server.ts", import.meta.url));
    const workers: Record<string, ChildProcess> = {};
    for (const contender of contenders) {
      const worker = await children.start(new URL("./worker.ts", import.meta.url), [
        contender,
        String(server.greeting),
      ]);
      workers[contender] = worker.child;
    }
    for (const each of cases) {
      for (const worker of Object.values(workers)) await ask(worker, { ...each, calls });
    }
    const results: Costs[] = [];
    for (const each of cases) results.push(await playCase(workers, { ...each, calls: Math.ceil(calls / TURNS) }));
    return results;
  } finally {
    children.kill();
  }
}

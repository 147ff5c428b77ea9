import type { ChildProcess } from "node:child_process";
import { rotate } from "../rotate.ts";
import { median } from "../statistics.ts";
import { nextMessage, startChild } from "./child.ts";
import { contenders } from "./contenders.ts";
import type { Cost, Slice } from "./worker.ts";

export type Case = Omit<Slice, "calls">;
/** What a call cost each contender. */
export type Costs = Record<string, Cost>;

/** Turns that each contender gets in each case. Short turns put what disturbs the machine on all contenders alike. */
const TURNS = 20;

async function run(worker: ChildProcess, slice: Slice): Promise<Cost> {
  worker.send(slice);
  return (await nextMessage(worker)) as Cost;
}

/** Everyone takes a turn of the case, then again, each time beginning with another. */
async function takeTurns(workers: ReadonlyMap<string, ChildProcess>, slice: Slice): Promise<Costs> {
  const players = [...workers].map(([contender, worker]) => ({ contender, worker, costs: [] as Cost[] }));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { worker, costs } of rotate(players, turn)) costs.push(await run(worker, slice));
  }
  const middle = (costs: readonly Cost[]) => ({
    time: median(costs.map(({ time }) => time)),
    cpu: median(costs.map(({ cpu }) => cpu)),
  });
  return Object.fromEntries(players.map(({ contender, costs }) => [contender, middle(costs)]));
}

/**
 * One round: what each case cost. Each contender has a process of its own, so that none meets another's garbage, connection
 * pool or optimised code; the processes are new in each round, since two processes of the same program differ too; and they
 * live side by side and take short turns, so that within a round the machine is the same for all.
 */
export async function playRound(cases: readonly Case[], calls: number): Promise<Costs[]> {
  const children: ChildProcess[] = [];
  const start = async (file: string, ...args: string[]) => {
    const child = startChild(file, ...args);
    children.push(child);
    return { child, greeting: await nextMessage(child) };
  };
  try {
    const server = await start("./server.ts");
    const workers = new Map<string, ChildProcess>();
    for (const contender of contenders) {
      workers.set(contender, (await start("./worker.ts", contender, String(server.greeting))).child);
    }
    for (const each of cases) for (const worker of workers.values()) await run(worker, { ...each, calls });
    const results: Costs[] = [];
    for (const each of cases) results.push(await takeTurns(workers, { ...each, calls: Math.ceil(calls / TURNS) }));
    return results;
  } finally {
    for (const child of children) child.kill();
  }
}

// A process of its own for one contender: makes calls whenever it is told to, and tells what they took.
import { answer } from "../child.ts";
import { loadContender } from "./contenders.ts";

/** A run of calls of one kind. */
export interface Slice {
  /** Characters of the message. */
  readonly characters: number;
  /** Calls under way at the same time. */
  readonly concurrency: number;
  readonly calls: number;
}

/** Microseconds a call. */
export interface Cost {
  /** By the clock, the server's part included. */
  readonly time: number;
  /** On any processor, in this process alone. */
  readonly cpu: number;
}

const [contender = "", baseUrl = ""] = process.argv.slice(2);
const connect = await loadContender(contender);
const call = connect(baseUrl, "token-0123456789");

async function run({ characters, concurrency, calls }: Slice): Promise<Cost> {
  const message = "a".repeat(characters);
  let left = calls;
  const lane = async () => {
    while (left-- > 0) await call(message);
  };
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  const time = (performance.now() - started) * 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { time: time / calls, cpu: (user + system) / calls };
}

answer(run);

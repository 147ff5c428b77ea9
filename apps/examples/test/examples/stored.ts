import { sqlite } from "@agent-events/runs/sqlite";

/** The kinds of a run's deliveries, from the file that the example has open. */
export async function storedKinds(database: string, run: string): Promise<readonly string[]> {
  const store = sqlite(database);
  try {
    const entries = await store.read(run, 0, 100);
    return entries.map(({ kind }) => kind).filter((kind) => kind !== "acknowledged");
  } finally {
    await store.close();
  }
}

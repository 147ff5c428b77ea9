import { newRunId } from "@agent-events/runs";
import { sqlite } from "@agent-events/runs/sqlite";

/** Keeps a run in the file that it is given, opens the file again, and prints how many are in it. */
const [, , path = "runs.db"] = process.argv;
const times = { createdAt: Date.now(), deadline: Date.now() + 60_000, idle: 60_000 };
const store = sqlite(path);
await store.create({ id: newRunId(), sessionObject: "order-17", agent: "agent", request: {}, ...times });
await store.close();
const again = sqlite(path);
console.log((await again.list({ limit: 10 })).length);
await again.close();

// The thread that writes: it makes the writes of each message, and answers once all of them are settled.
import { parentPort, workerData } from "node:worker_threads";
import { connect } from "../open.ts";
import { Commits } from "./commits.ts";
import { type Call, CLOSE, type Outcome, type ThreadData } from "./messages.ts";
import { openWrites } from "./writes.ts";

const { path, lockTimeout } = workerData as ThreadData;
const db = connect(path);
const commits = new Commits(db, lockTimeout, () => {});
const writes = openWrites(db);

parentPort?.on("message", async (calls: readonly Call[] | typeof CLOSE) => {
  if (calls === CLOSE) {
    await commits.settled();
    db.close();
    parentPort?.close();
    return;
  }
  const outcomes = calls.map(([name, given]) =>
    commits
      .write(() => (writes[name] as (...given: readonly unknown[]) => unknown)(...given))
      .then((result): Outcome => ({ result }), toOutcome),
  );
  parentPort?.postMessage(await Promise.all(outcomes));
});

/** An error loses what it has of its own on the way to another thread. */
function toOutcome(error: unknown): Outcome {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return { error, details: { code, errcode } };
}

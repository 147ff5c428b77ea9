import { isUnfinished, moves, type Status } from "../../status.ts";
import { toJson } from "../json.ts";
import type { Appended, NewEntry } from "../store.ts";
import type { Keys } from "./keys.ts";
import { leave } from "./leave.ts";
import type { Operations } from "./link/operations.ts";
import { lifetime } from "./options.ts";
import { append } from "./scripts/append.ts";

type Stored = readonly [seq: string, Status, late: string, before: Status, of: string, owner: string, session: string];
type Reply =
  | readonly ["stored", ...Stored]
  | readonly ["declare", outcome: Status | "", session: string, owner: string]
  | readonly ["duplicate" | "unmoved" | "outrun" | "no-run"];

const unfinished = JSON.stringify(
  Object.fromEntries(Object.keys(moves.stopped).map((status) => [status, isUnfinished(status as Status)])),
);

/**
 * Appends to a log in one step. An entry that brings an outcome or a session is refused first, so that the index hears of
 * it before it is true; most entries bring neither.
 *
 * @param ready when the run is made, where this process is about to make it
 */
export async function appendEntry(
  operations: Operations,
  keys: Keys,
  retention: number,
  ready: Promise<void>,
  run: string,
  entry: NewEntry,
): Promise<Appended> {
  const { kind, at, key, session, mustMove, expectedSeq } = entry;
  const { run: hash, log, keys: seen, wake } = keys.of(run);
  const args = [
    ...[kind, at, toJson(entry.data)],
    key === undefined ? "" : JSON.stringify(key),
    session === undefined ? "" : JSON.stringify(session),
    mustMove ? "1" : "",
    expectedSeq ?? "",
    JSON.stringify(entry.moves),
    unfinished,
    lifetime(retention),
  ];
  const reply = await operations.run(async (ask) => {
    await ready;
    let declared: readonly string[] = ["", ""];
    for (;;) {
      const reply = (await ask.script(append, [hash, log, seen, wake], [...args, ...declared])) as Reply;
      if (reply[0] !== "declare") return reply;
      const [, outcome, told, owner] = reply;
      if (outcome !== "") await ask("ZADD", keys.index.status(outcome), 0, run);
      if (outcome !== "" && owner !== "") {
        await ask("ZADD", keys.index.statusOwned(JSON.parse(owner), outcome), 0, run);
      }
      if (told !== "") await ask("SADD", keys.index.openIn(JSON.parse(told)), run);
      declared = [outcome, told];
    }
  });
  if (reply[0] !== "stored") return { stored: false, reason: reply[0] };
  const [, seq, status, late, before, of, owner, told] = reply;
  if (status !== before && !isUnfinished(status)) {
    const finished = { id: run, status, sessionObject: JSON.parse(of), owner: parse(owner), session: parse(told) };
    operations.later((ask) => leave(ask, keys.index, finished));
  }
  return { stored: true, entry: { seq: Number(seq), at, kind, status, late: late === "1", data: entry.data } };
}

/** A text that the script knows as JSON, or as nothing. */
function parse(text: string): string | undefined {
  return text === "" ? undefined : JSON.parse(text);
}

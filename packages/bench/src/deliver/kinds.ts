import { createServer, type Server } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { createReceiver, type ReceiverOptions } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import type { Run } from "@agent-events/runs";
import { SECRET } from "../delivery.ts";
import { openStore } from "../stores/open-store.ts";
import { inputOf, runsOver } from "../stores/runs-over.ts";
import { behindGateway } from "./behind-gateway.ts";
import { serverByHand } from "./by-hand.ts";
import { alone, baseline, insertByHand, isGateway } from "./contenders.ts";
import { type Kind, listen } from "./kind.ts";

/** What is refused on purpose, as tests do, is not worth a line; what goes wrong is. */
const onRejected: ReceiverOptions["onRejected"] = (rejection) => {
  if (rejection.name !== "SignatureError") console.error(rejection);
};

/** For servers that know of no runs. */
const unstarted = async (runs: number) => Array.from({ length: runs }, () => `run_${crypto.randomUUID()}`);

async function counting(serve: (take: () => void) => Server): Promise<Kind> {
  let taken = 0;
  return {
    ...(await listen(serve(() => taken++))),
    async start(runs) {
      taken = 0;
      return unstarted(runs);
    },
    count: async () => taken,
  };
}

async function inserting(path: string): Promise<Kind> {
  const db = new DatabaseSync(path);
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE deliveries (id TEXT PRIMARY KEY, body TEXT)",
  );
  const insert = db.prepare("INSERT INTO deliveries VALUES (?, ?) ON CONFLICT DO NOTHING");
  const count = db.prepare("SELECT count(*) AS count FROM deliveries");
  const rows = () => count.get()?.["count"] as number;
  let before = 0;
  return {
    ...(await listen(
      serverByHand((delivery, body) => void insert.run((delivery as { id: string }).id, body.toString())),
    )),
    async start(runs) {
      before = rows();
      return unstarted(runs);
    },
    count: async () => rows() - before,
  };
}

async function storing(place: string): Promise<Kind> {
  const store = await openStore(place);
  const runs = runsOver(store);
  const receive = createReceiver({ secret: SECRET, onRejected, onDelivery: (delivery) => runs.accept(delivery) });
  return {
    ...(await listen(createServer(nodeHandler(receive)))),
    async start(count) {
      const started = Array.from({ length: count }, (_, n): Promise<Run> => runs.start(inputOf(n)));
      return (await Promise.all(started)).map(({ id }) => id);
    },
    async count(ids) {
      const found = await Promise.all(ids.map((id) => store.get(id)));
      // The first entry is the acknowledgement of the call.
      return found.reduce((sum, run) => sum + (run?.seq ?? 1) - 1, 0);
    },
  };
}

export async function openKind(contender: string, place: string): Promise<Kind> {
  if (contender === baseline) return counting((take) => serverByHand(take));
  if (contender === insertByHand) return inserting(place);
  if (isGateway(contender)) return behindGateway(place);
  if (contender !== alone) return storing(place);
  return counting((take) =>
    createServer(nodeHandler(createReceiver({ secret: SECRET, onRejected, onDelivery: take }))),
  );
}

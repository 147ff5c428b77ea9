// A process of its own for one server.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { answer } from "../child.ts";
import { openKind } from "./kinds.ts";

/** Start runs for the deliveries that come next; or tell what became of them. */
export type Question = { readonly start: number } | { readonly count: readonly string[] };

/** What became of the deliveries since the last start. */
export interface Count {
  readonly taken: number;
  /** Microseconds of any processor that this process used. */
  readonly cpu: number;
}

const [contender = "", place = ""] = process.argv.slice(2);
const kind = await openKind(contender, place);
// Servers wait for their turn; nobody should have to connect again because of it.
kind.server.keepAliveTimeout = 600_000;
kind.server.listen(0, "127.0.0.1");
await once(kind.server, "listening");

let cpu = process.cpuUsage();
answer(
  async (question: Question): Promise<string[] | Count> => {
    if ("start" in question) {
      const ids = await kind.start(question.start);
      cpu = process.cpuUsage();
      return ids;
    }
    const { user, system } = process.cpuUsage(cpu);
    return { taken: await kind.count(question.count), cpu: user + system };
  },
  (kind.server.address() as AddressInfo).port,
);

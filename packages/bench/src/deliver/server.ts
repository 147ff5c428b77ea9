// A process of its own for one server.
import { answer } from "../child.ts";
import type { Address } from "./kind.ts";
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
  { port: kind.port, path: kind.path } satisfies Address,
);

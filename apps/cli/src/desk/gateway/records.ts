import { type GatewayClient, ProblemError } from "@agent-events/gateway-client";
import type { Records } from "../desk.ts";
import { noSuchRun } from "../no-such-run.ts";
import { told } from "./explain.ts";
import { toDeskEvent } from "./to-event.ts";
import { toView } from "./to-view.ts";

/** Runs that a gateway lists on one page. */
const PAGE = 100;

/** The runs of a gateway that belong to a key. */
export function gatewayRecords(client: GatewayClient, url: string): Records {
  const found = <T>(run: string, work: () => Promise<T>): Promise<T> =>
    told(() =>
      work().catch((error: unknown) => {
        const isMissing = error instanceof ProblemError && error.problem.type === "urn:agent-events:problem:not-found";
        throw isMissing ? noSuchRun(run, `of this key at ${url}`, error) : error;
      }),
    );
  return {
    get: (run) => found(run, async () => toView(await client.get(run))),
    list: ({ sessionObject, status, cursor, limit }) =>
      told(async () => {
        const query = { session: sessionObject, status, cursor, limit: Math.min(limit, PAGE) };
        const { runs, next_cursor } = await client.list(query);
        return { runs: runs.map(toView), next: next_cursor };
      }),
    follow: (run, { after, signal, onEvent }) =>
      found(run, async () => {
        const stream = client.stream(run, { after, signal });
        for await (const event of stream) onEvent(toDeskEvent(event));
        return toView(stream.run ?? (await client.get(run, { signal })));
      }),
    stop: (run, signal) => found(run, async () => toView(await client.stop(run, { signal }))),
    close: async () => {},
  };
}

import type { Delivery } from "@agent-events/receiver";
import { createRuns, type Runs, type StartInput } from "@agent-events/runs";
import { linkedTo } from "../../linked.ts";
import { warn } from "../../output/warn.ts";
import type { Desk } from "../desk.ts";
import type { Circumstances } from "../open.ts";
import { openContact } from "./contact.ts";
import { storedRecords, told } from "./records.ts";
import { openStore } from "./store.ts";
import type { Way } from "./way.ts";
import { describeArrivals } from "./webhook/arrivals.ts";
import { watchSandbox } from "./webhook/watch.ts";

/** Asks DevRev or a sandbox from this process, which receives the deliveries and keeps the runs. */
export async function openDirectDesk(way: Way, circumstances: Circumstances): Promise<Desk> {
  const { flags, io, cleanup } = circumstances;
  let runs: Runs | undefined;
  const store = await openStore(flags.store);
  cleanup.add(() => runs?.close() ?? store.close());
  const accept = async (delivery: Delivery) => {
    // Until there are runs, nothing was asked: this belongs to somebody else, and is sent again.
    if (!runs) throw new TypeError("nothing has been asked yet");
    await runs.accept(delivery);
  };
  const { client, webhook, sandbox, inbox } = await openContact(way, { ...circumstances, accept });
  runs = createRuns({
    client,
    store,
    webhook,
    deadline: flags.wait,
    idle: flags.idle,
    onError: (error) => warn(io, flags, error),
  });
  const opened = runs;
  const records = storedRecords(opened, flags.store === undefined ? "of this command" : `in ${flags.store}`);
  return {
    ...records,
    // The store is put away behind what delivers to it.
    close: async () => {},
    start: (question, signal) =>
      told(async () => {
        const run = await opened.start(question as StartInput, { signal });
        return records.get(run.id);
      }),
    follow: async (run, following) => {
      if (sandbox === undefined) return records.follow(run, following);
      const watched = linkedTo(following.signal);
      const { signal, abort: onGone } = watched;
      watchSandbox(client, { webhook, baseUrl: sandbox }, { signal, onGone });
      try {
        return await records.follow(run, { ...following, signal });
      } finally {
        watched.release();
        watched.abort();
      }
    },
    whereabouts: (run) => (flags.store === undefined ? "" : `The run ${run} is kept in ${flags.store}.`),
    arrivals: () => describeArrivals(inbox),
    gateway: undefined,
  };
}

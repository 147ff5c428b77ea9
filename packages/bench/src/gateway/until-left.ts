import type { Door } from "./open-gateway.ts";

/** Waits until the gateway has noticed that nobody follows a run any more, and let go of all streams. */
export async function untilLeft({ port }: Pick<Door, "port">): Promise<void> {
  for (;;) {
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text());
    const open = /^agent_events_streams_open (\d+)$/m.exec(metrics)?.[1];
    if (open === undefined) throw new Error(`the gateway does not tell how many streams are open:\n${metrics}`);
    if (open === "0") return;
  }
}

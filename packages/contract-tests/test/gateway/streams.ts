import { createGatewayClient, type RunEvent, StreamLostError } from "@agent-events/gateway-client";
import type { Mock } from "@agent-events/mock";
import { expect, test } from "vitest";
import { recordingFetch } from "../../src/client/exchange.ts";
import type { Example } from "../../src/document/endpoints.ts";
import { readStream } from "../../src/gateway/stream.ts";

const RUN = "run_01a20846-fe00-7c3a-9d52-3f0a8b6c1d2e";

/** Every documented stream, read by the client: whole ones to their end, others until its patience is up. */
export function judgeStreams(examples: readonly Example[], mock: () => Mock): void {
  test.each(examples)("$name", async ({ name, value }) => {
    const { frames } = readStream(String(value));
    const last = frames.at(-1);
    const documented = frames.slice(0, -1).map(({ data }) => data as { seq: number });
    const { fetch, exchanges } = recordingFetch();
    const client = createGatewayClient({ baseUrl: mock().url, key: "any", fetch });
    const after = (documented[0]?.seq ?? 1) - 1;
    const headers = { Prefer: `code=200, example=${name}` };
    const stream = client.stream(RUN, { after, headers, patience: 600 });
    const events: RunEvent[] = [];
    const reading = (async () => {
      for await (const event of stream) events.push(event);
    })();
    if (last?.event === "end") {
      await reading;
      expect(stream.run).toEqual(last.data);
      expect(exchanges).toHaveLength(1);
    } else {
      await expect(reading).rejects.toThrow(StreamLostError);
      expect(exchanges.length).toBeGreaterThan(1);
      expect(exchanges[1]?.headers.get("last-event-id")).toBe(String(documented.at(-1)?.seq));
    }
    expect(events).toEqual(documented);
    for (const { headers: sent, response } of exchanges) {
      expect(sent.get("accept")).toBe("text/event-stream");
      expect(response.headers.get("sl-violations")).toBeNull();
    }
  });
}

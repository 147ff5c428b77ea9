import { describe, expect, test } from "vitest";
import { Following } from "../support/event-stream.ts";
import { startTestGateway } from "../support/start-test-gateway.ts";

const suggestion = (text: string) => ({
  agent_response: "suggestions",
  suggestions: { suggestions: [{ suggestion: text }] },
});

describe("a stream across restarts", () => {
  test("goes on behind the last event, without a gap and without a duplicate", async () => {
    await using gateway = await startTestGateway({ store: "sqlite" });
    const { id } = await (await gateway.start({ message: "silence" })).json();
    const seen: number[] = [];
    let last = "";
    const follow = async () =>
      new Following(
        await gateway.request(`/v1/runs/${id}/events`, {
          headers: { accept: "text/event-stream", ...(last && { "last-event-id": last }) },
        }),
      );
    for (let round = 0; round < 3; round++) {
      const following = await follow();
      const reading = (async () => {
        for await (const event of following) {
          if (event.event === "reconnect") return event.data;
          seen.push(Number(event.id));
          last = event.id;
        }
        return undefined;
      })();
      for (let count = 0; count < 20; count++) await gateway.deliver(id, suggestion(`${round}.${count}`));
      await gateway.restart();
      expect(await reading).toBe('{"reason":"shutting-down"}');
    }
    await gateway.deliver(id, { agent_response: "message", message: "done" });
    const rest = await (await follow()).rest();
    expect(rest.map(({ event }) => event).slice(-2)).toEqual(["message", "end"]);
    for (const { event, id: seq } of rest) if (event !== "end") seen.push(Number(seq));
    expect(seen).toEqual(Array.from({ length: 62 }, (_, index) => index + 1));
  });
});

import { describe, expect, test } from "vitest";
import { says } from "./devrev.ts";
import { post } from "./examples/example.ts";
import { eventsOf, hono } from "./examples/hono.ts";
import { World } from "./world.ts";

describe("Hono's stream", () => {
  const world = new World(hono);
  const { devrev } = world;

  test("shows each event as it comes, and goes on behind Last-Event-ID", async () => {
    const response = await post(`${world.url}/ask`, { message: "stream" });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const events = eventsOf(response);
    const call = await devrev.called("stream");
    expect((await events.next()).value).toMatchObject({ seq: 1, kind: "acknowledged" });
    // Each is delivered only once the one before has been seen.
    await devrev.deliver(call, says.started);
    expect((await events.next()).value).toMatchObject({ seq: 2, kind: "generation-started" });
    await devrev.deliver(call, says.message("the answer"));
    expect((await events.next()).value).toMatchObject({ seq: 3, kind: "message", message: "the answer" });
    expect(await events.next()).toEqual({ done: true, value: undefined });

    const location = world.url + response.headers.get("location");
    const rest = await fetch(location, { headers: { "Last-Event-ID": "2" } });
    expect(await Array.fromAsync(eventsOf(rest))).toMatchObject([{ seq: 3, kind: "message" }]);
  });
});

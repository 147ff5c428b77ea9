// Hono: POST /ask streams what the agent does, as server-sent events, up to its answer. Whoever leaves misses nothing: the run
// goes on in a SQLite file, and GET /runs/<run>, the Location that /ask tells, streams all of it, or what is after Last-Event-ID.
// Start it with `npm run hono`; README.md says what it wants to know.
import { randomUUID } from "node:crypto";
import { createAgentClient, isAgentClientError } from "@agent-events/client";
import { createReceiver } from "@agent-events/receiver";
import { honoHandler } from "@agent-events/receiver/hono";
import { createRuns, type Run } from "@agent-events/runs";
import { sqlite } from "@agent-events/runs/sqlite";
import { serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";

const { AGENT: agent, DEVREV_BASE_URL: baseUrl, RUNS_DB = "runs.db", PORT = "3000" } = process.env;
const { DEVREV_WEBHOOK: webhook, DEVREV_WEBHOOK_SECRET: secret } = process.env;
if (!agent) throw new TypeError("set AGENT to the id of your agent, such as don:core:dvrv-us-1:devo/0:ai_agent/1");
const runs = createRuns({ client: createAgentClient({ baseUrl }), store: sqlite(RUNS_DB), webhook });
const receive = createReceiver({ secret, onDelivery: runs.accept });

const app = new Hono();
app.all("/webhooks/devrev", honoHandler(receive));
app.post("/ask", async (c) => {
  const { message, session = randomUUID() } = (await c.req.json().catch(() => null)) ?? {};
  if (typeof message !== "string") return c.json({ error: "send JSON with a `message`" }, 400);
  return stream(c, await runs.start({ agent, session_object: session, event: { input_message: { message } } }));
});
app.get("/runs/:run", async (c) => {
  const run = await runs.get(c.req.param("run"));
  return run ? stream(c, run) : c.json({ error: "there is no such run" }, 404);
});
function stream(c: Context, run: Run): Response {
  const events = run.events({ after: Number(c.req.header("Last-Event-ID") ?? 0), signal: c.req.raw.signal });
  c.header("Location", `/runs/${run.id}`);
  const write: Parameters<typeof streamSSE>[1] = async (sse) => {
    for await (const event of events)
      await sse.writeSSE({ id: `${event.seq}`, data: JSON.stringify({ ...event, raw: undefined }) });
  };
  return streamSSE(c, write, async (error, sse) => void (sse.aborted || console.error(error)));
}
app.onError((error, c) => {
  if (!isAgentClientError(error)) throw error;
  return c.json({ error: error.message }, error.name === "RequestInvalidError" ? 400 : 502);
});
serve({ fetch: app.fetch, port: Number(PORT) }, (address) => console.log("Listening:", address));

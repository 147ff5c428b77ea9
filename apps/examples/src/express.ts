// Express: POST /ask waits for the agent's answer, and answers 200 with it; or 202 when it takes longer than `?wait=` seconds.
// The run goes on in a SQLite file, through restarts: GET /runs/<run> has the answer, or waits for it in the same way.
// Start it with `npm run express`; README.md says what it wants to know.
import { randomUUID } from "node:crypto";
import { createAgentClient, isAgentClientError } from "@agent-events/client";
import { createReceiver } from "@agent-events/receiver";
import { expressHandler } from "@agent-events/receiver/express";
import { createRuns, type Run, RunFailedError, RunTimeoutError } from "@agent-events/runs";
import { sqlite } from "@agent-events/runs/sqlite";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";

const { AGENT: agent, DEVREV_BASE_URL: baseUrl, RUNS_DB = "runs.db", PORT = "3000" } = process.env;
const { DEVREV_WEBHOOK: webhook, DEVREV_WEBHOOK_SECRET: secret } = process.env;
if (!agent) throw new TypeError("set AGENT to the id of your agent, such as don:core:dvrv-us-1:devo/0:ai_agent/1");
const runs = createRuns({ client: createAgentClient({ baseUrl }), store: sqlite(RUNS_DB), webhook });
const receive = createReceiver({ secret, onDelivery: runs.accept });

const app = express();
app.all("/webhooks/devrev", expressHandler(receive)); // before anything that parses bodies
app.post("/ask", express.json(), async (req, res) => {
  const { message, session = randomUUID() } = req.body ?? {};
  if (typeof message !== "string") return void res.status(400).json({ error: "send JSON with a `message`" });
  const run = await runs.start({ agent, session_object: session, event: { input_message: { message } } });
  await answer(run, req, res);
});
app.get("/runs/:run", async (req, res) => {
  const run = await runs.get(req.params.run);
  await (run ? answer(run, req, res) : res.status(404).json({ error: "there is no such run" }));
});
async function answer(run: Run, { query }: Request, res: Response): Promise<void> {
  try {
    const { message } = await run.reply({ timeout: Number(query["wait"] ?? 20) * 1_000 });
    res.json({ run: run.id, message });
  } catch (error) {
    if (error instanceof RunFailedError) res.status(502).json({ run: run.id, error: error.reason });
    else if (error instanceof RunTimeoutError) res.status(202).json({ run: run.id, status: await run.status() });
    else throw error;
  }
}
app.use(((error, _req, res, next) => {
  if (!isAgentClientError(error)) return next(error);
  res.status(error.name === "RequestInvalidError" ? 400 : 502).json({ error: error.message });
}) satisfies ErrorRequestHandler);
const server = app.listen(Number(PORT), () => console.log("Listening:", server.address()));

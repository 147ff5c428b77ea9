// Cloudflare Worker: POST /ask calls the agent and answers 202 at once; GET /answers/<question> has the answer, or waits for it
// up to `?wait=` seconds. Each question is a Durable Object (question.ts) that keeps what DevRev delivers.
// Start it with `npm run worker`, deploy it with wrangler.json; README.md says what it wants to know.
import { env } from "cloudflare:workers";
import { createAgentClient } from "@agent-events/client";
import { createReceiver, type Delivery } from "@agent-events/receiver";
import { honoHandler } from "@agent-events/receiver/hono";
import { Hono } from "hono";

export { Question } from "./question.ts";

const { AGENT: agent, DEVREV_TOKEN: token, DEVREV_WEBHOOK: webhook, DEVREV_WEBHOOK_SECRET: secret, QUESTIONS } = env;
if (!agent || !webhook)
  throw new TypeError("set AGENT and DEVREV_WEBHOOK to the ids of your agent and of your webhook");
const agents = createAgentClient({ token, baseUrl: env.DEVREV_BASE_URL });
const questionOf = ({ clientMetadata }: Delivery) => String(clientMetadata?.["question"] ?? "unmatched");
const receive = createReceiver({ secret, onDelivery: (it) => QUESTIONS.getByName(questionOf(it)).accept(it) });
const STATUS = { message: 200, error: 502, waiting: 202 } as const;

const app = new Hono();
app.all("/webhooks/devrev", honoHandler(receive));

app.post("/ask", async (c) => {
  const question = crypto.randomUUID();
  const { message, session = question } = (await c.req.json().catch(() => null)) ?? {};
  if (typeof message !== "string") return c.json({ error: "send JSON with a `message`" }, 400);
  await QUESTIONS.getByName(question).begin(); // before the call: no answer can come too early
  c.header("Location", `/answers/${question}`); // even if the call fails: it may have reached the agent
  const call = { agent, session_object: session, event: { input_message: { message } } };
  await agents.execute({ ...call, webhook_target: { webhook }, client_metadata: { question } });
  return c.json({ question }, 202);
});

app.get("/answers/:question{[0-9a-f-]{36}}", async (c) => {
  const answer = await QUESTIONS.getByName(c.req.param("question")).look(Number(c.req.query("wait") ?? 20));
  return answer ? c.json(answer, STATUS[answer.kind]) : c.json({ error: "there is no such question" }, 404);
});

app.onError((error, c) => c.json({ error: error.message }, error.name === "RequestInvalidError" ? 400 : 502));

export default app;

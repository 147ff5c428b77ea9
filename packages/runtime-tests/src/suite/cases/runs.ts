import { createAgentClient } from "@agent-events/client";
import { createReceiver, signDelivery } from "@agent-events/receiver";
import { createRuns, memory, type Run, RunFailedError, type Runs, RunTimeoutError } from "@agent-events/runs";
import { equal, rejection, rejects } from "../assert.ts";
import type { Case, Env } from "../case.ts";
import { json } from "../stage.ts";

const secret = "whsec-runtimes";
const session = "don:core:dvrv-us-1:devo/0:ai_agent_session/1";
const webhook = "don:integration:dvrv-us-1:devo/0:webhook/1";

const message = (text: string) => ({ agent_response: "message", message: text });
const failure = (text: string) => ({ agent_response: "error", error: { error: text } });
const searching = {
  agent_response: "progress",
  progress: { progress_state: "skill_triggered", skill_triggered: { skill_name: "search", args: {} } },
};

interface Conversation {
  readonly runs: Runs;
  readonly start: (text: string) => Promise<Run>;
  /** A signed delivery of what the agent says about one of the calls, in the order in which they came. */
  readonly say: (call: number, what: object) => Promise<Request>;
  readonly receive: (request: Request) => Promise<Response>;
}

/** Runs with a client that calls a stage, and a receiver that hands them what the agent says. */
async function converse({ stage }: Env, talk: (conversation: Conversation) => Promise<void>): Promise<void> {
  const { baseUrl, received } = await stage([json(200, { session: { id: session } })]);
  const client = createAgentClient({ token: "token", baseUrl });
  const runs = createRuns({ client, store: memory(), webhook });
  const receive = createReceiver({ secret, onDelivery: runs.accept });
  let events = 0;
  try {
    await talk({
      runs,
      receive,
      start: (text) =>
        runs.start({ agent: "agent", session_object: "order-17", event: { input_message: { message: text } } }),
      say: async (call, what) => {
        const { agent, session_object, client_metadata } = JSON.parse((await received())[call]?.body ?? "");
        const body = JSON.stringify({
          id: `${webhook}:event/${++events}`,
          webhook_id: webhook,
          timestamp: new Date().toISOString(),
          type: "ai_agent_response",
          ai_agent_response: { agent, session, session_object, client_metadata, ...what },
        });
        const headers = { "X-DevRev-Signature": await signDelivery(body, { secret }) };
        return new Request("https://example.com/devrev", { method: "POST", headers, body });
      },
    });
  } finally {
    await runs.close();
  }
}

/** What holds wherever runs live in memory. */
export const runsCases: readonly Case[] = [
  {
    name: "a run is started, its deliveries followed with for await, and its reply awaited",
    run: (env) =>
      converse(env, async ({ start, say, receive }) => {
        const run = await start("Where is my order?");
        const kinds: string[] = [];
        const reading = (async () => {
          for await (const { seq, kind } of run) kinds.push(`${seq} ${kind}`);
        })();
        for (const what of [searching, message("On its way.")]) {
          equal((await receive(await say(0, what))).status, 200, "status");
        }
        equal((await run.reply()).message, "On its way.", "reply");
        await reading;
        equal(kinds, ["1 acknowledged", "2 skill-triggered", "3 message"], "events");
        equal(await run.status(), "succeeded", "status of the run");
      }),
  },
  {
    name: "concurrent runs of one session each get their own reply, whatever the order of the deliveries",
    run: (env) =>
      converse(env, async ({ start, say, receive }) => {
        const count = 5;
        const calls = Array.from({ length: count }, (_, index) => index);
        const runs: Run[] = [];
        for (const call of calls) runs.push(await start(`question ${call}`));
        const replies = runs.map(async (run) => (await run.reply()).message);
        const requests = await Promise.all(
          [...calls].reverse().flatMap((call) => [say(call, message(`answer ${call}`)), say(call, searching)]),
        );
        await Promise.all(requests.map((request) => receive(request)));
        equal(
          await Promise.all(replies),
          calls.map((call) => `answer ${call}`),
          "replies",
        );
      }),
  },
  {
    name: "a delivery that comes twice is one event, and the first final event decides",
    run: (env) =>
      converse(env, async ({ start, say, receive }) => {
        const run = await start("Where is my order?");
        const [first, then] = [await say(0, failure("no stock data")), await say(0, message("Never mind."))];
        for (const request of [first.clone(), first, then]) equal((await receive(request)).status, 200, "status");
        equal((await rejects(RunFailedError, run.reply())).reason, "no stock data", "reason");
        const events: unknown[] = [];
        for await (const { kind, late } of run) events.push([kind, late]);
        const expected = [
          ["acknowledged", false],
          ["error", false],
          ["message", true],
        ];
        equal(events, expected, "events");
      }),
  },
  {
    name: "a wait that is over, by its timeout or its signal, leaves the run as it is",
    run: (env) =>
      converse(env, async ({ start, say, receive, runs }) => {
        const run = await start("Where is my order?");
        equal((await rejects(RunTimeoutError, run.reply({ timeout: 20 }))).limit, "timeout", "limit");
        const abort = new AbortController();
        const waiting = rejection(run.reply({ signal: abort.signal }));
        abort.abort("enough");
        equal(await waiting, "enough", "reason");
        await receive(await say(0, message("Still here.")));
        equal((await (await runs.get(run.id))?.reply())?.message, "Still here.", "reply");
      }),
  },
  {
    name: "a run without an answer expires, and is told so",
    run: (env) =>
      converse(env, async ({ runs }) => {
        const input = { agent: "agent", session_object: "order-17", event: { input_message: { message: "?" } } };
        const run = await runs.start(input, { deadline: 1 });
        const waiting = rejects(RunTimeoutError, run.reply());
        equal((await waiting).limit, "expired", "limit");
      }),
  },
];

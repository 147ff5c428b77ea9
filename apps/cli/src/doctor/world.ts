import { type AgentClient, isAgentClientError } from "@agent-events/client";
import { readBaseUrl } from "../call/base-url.ts";
import { connect } from "../call/connect.ts";
import { explainClientError } from "../errors/explain-client-error.ts";
import { SetupError } from "../errors/setup-error.ts";
import type { Io } from "../io.ts";
import type { Webhook } from "../output/webhook.ts";
import { type ChosenToken, chooseToken } from "../token/choose.ts";
import { bindingOf } from "../token/origin.ts";
import type { DoctorFlags } from "./options.ts";

/** Why something could not be had. */
interface Lack {
  readonly message: string;
  readonly fix: string;
  /** Whether a call failed, as opposed to what it told. */
  readonly isAnswer?: true;
  /** Status of DevRev's answer, when there was one. */
  readonly status?: number | undefined;
}

/** A thing, or why it is not there. */
type Had<Thing> =
  | { readonly thing: Thing; readonly lack?: undefined }
  | { readonly thing?: undefined; readonly lack: Lack };

/** What several checks look at, each of it asked for once. */
export interface World {
  readonly flags: DoctorFlags;
  readonly io: Io;
  readonly baseUrl: string;
  readonly token: Had<ChosenToken>;
  /** All webhooks, from DevRev. */
  readonly webhooks: Promise<Had<readonly Webhook[]>>;
  /** The webhook that is meant. */
  readonly webhook: Promise<Had<Webhook>>;
  /** Milliseconds by which DevRev's clock is ahead of this one, from its last answer, which tells whole seconds. */
  readonly skew: () => number | undefined;
  /** What DEVREV_WEBHOOK_SECRET holds, white space included. */
  readonly secret: string | undefined;
}

/** @throws {SetupError} when the address is none */
export function createWorld(flags: DoctorFlags, io: Io): World {
  const given = readBaseUrl(flags.baseUrl, io.env);
  let skew: number | undefined;
  const timed = async (url: string, init: RequestInit) => {
    const begun = Date.now();
    const answer = await fetch(url, init);
    const date = Date.parse(answer.headers.get("date") ?? "");
    // Its second has begun, and half of it has passed on average.
    if (!Number.isNaN(date)) skew = date + 500 - (begun + Date.now()) / 2;
    return answer;
  };
  const token = attempt(() => chooseToken(given, io.env));
  const call = <Thing>(work: (client: AgentClient) => Promise<Thing>) =>
    token.lack
      ? Promise.resolve(token)
      : later(() => work(connect(flags, io, { token: token.thing.token, fetch: timed })));
  const webhooks = call(async (client) => (await client.webhooks.list()).webhooks);
  const id = flags.webhook ?? (io.env["DEVREV_WEBHOOK"] || undefined);
  const webhook =
    id === undefined ? webhooks.then(onlyOne) : call(async (client) => (await client.webhooks.get({ id })).webhook);
  const secret = io.env["DEVREV_WEBHOOK_SECRET"] || undefined;
  return { flags, io, baseUrl: bindingOf(given), token, webhooks, webhook, skew: () => skew, secret };
}

function onlyOne(had: Had<readonly Webhook[]>): Had<Webhook> {
  if (had.lack) return had;
  const fitting = had.thing.filter(({ event_types }) => event_types?.includes("ai_agent_response"));
  const [first, second] = fitting;
  if (first && !second) return { thing: first };
  if (first) {
    const ids = fitting.map(({ id }) => id).join(", ");
    return {
      lack: { message: `${fitting.length} webhooks get ai_agent_response: ${ids}`, fix: "Name one with --webhook." },
    };
  }
  const fix = "Make one: agent-events webhook create --url <address> --event-type ai_agent_response --secret-env.";
  return { lack: { message: `none of ${had.thing.length} webhooks gets ai_agent_response`, fix } };
}

function attempt<Thing>(work: () => Thing): Had<Thing> {
  try {
    return { thing: work() };
  } catch (error) {
    return { lack: lackOf(error) };
  }
}

async function later<Thing>(work: () => Promise<Thing>): Promise<Had<Thing>> {
  try {
    return { thing: await work() };
  } catch (error) {
    return { lack: lackOf(error) };
  }
}

function lackOf(error: unknown): Lack {
  if (error instanceof SetupError) return { message: error.message, fix: error.next };
  if (!isAgentClientError(error)) throw error;
  const { message, next, status } = explainClientError(error, "nothing was changed.");
  // It is told within a sentence, and the API may have ended it.
  return { message: message.replace(/\.$/, ""), fix: next, status, isAnswer: true };
}

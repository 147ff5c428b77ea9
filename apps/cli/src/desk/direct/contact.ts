import { type AgentClient, ConnectionError } from "@agent-events/client";
import type { Delivery } from "@agent-events/receiver";
import { readBaseUrl } from "../../call/base-url.ts";
import { connect, type Known } from "../../call/connect.ts";
import { exitCodes } from "../../errors/exit-codes.ts";
import { ExplainedError } from "../../errors/explained-error.ts";
import { isLoopback } from "../../net/loopback.ts";
import type { Circumstances as DeskCircumstances } from "../open.ts";
import type { Way } from "./way.ts";
import { type Inbox, openInbox } from "./webhook/inbox.ts";
import { newSecret, registerWebhook } from "./webhook/register.ts";
import { untilActive } from "./webhook/until-active.ts";

/** What a question can be put through: the client that sends it, and the webhook that its answer comes back to. */
export interface Contact {
  readonly client: AgentClient;
  readonly webhook: string;
  /** The sandbox that runs somewhere else on this machine, if it is one. */
  readonly sandbox: string | undefined;
  readonly inbox: Inbox;
}

/** What the ways need. */
export interface Circumstances extends DeskCircumstances {
  readonly accept: (delivery: Delivery) => Promise<unknown>;
}

/** Sets up everything on the way that the answer is to take. What it sets up is put away by `cleanup`. */
export async function openContact(way: Way, circumstances: Circumstances): Promise<Contact> {
  if (way.kind === "webhook") return useWebhook(way, circumstances);
  if (way.kind === "new-webhook") return makeWebhook(way, {}, circumstances);
  const { flags, narrator, cleanup } = circumstances;
  narrator.doing("starts a sandbox");
  const { startSandbox } = await import("../../sandbox/start.ts");
  const sandbox = await startSandbox({ scenarios: flags.scenarios, signatureForm: flags.signatureForm });
  cleanup.add(sandbox.close);
  narrator.fact("answered by", "the sandbox inside this command, not DevRev");
  const known = { token: "sandbox", baseUrl: sandbox.url };
  return makeWebhook({ kind: "new-webhook", publicUrl: undefined, listen: 0 }, known, circumstances);
}

async function makeWebhook(
  { publicUrl, listen }: Extract<Way, { kind: "new-webhook" }>,
  known: Known,
  { flags, io, narrator, cleanup, accept }: Circumstances,
): Promise<Contact> {
  const client = connect(flags, io, known);
  const secret = newSecret();
  // Whoever knows a secret that was made a moment ago cannot have anything older to replay.
  const trust = { secret, signatureForm: flags.signatureForm, untimed: "accept" } as const;
  const inbox = await openInbox({ ...trust, port: listen, accept, onRejected: narrator.rejected });
  cleanup.add(inbox.close);
  const url = publicUrl ?? `http://127.0.0.1:${inbox.port}/`;
  narrator.doing("registers a webhook");
  const baseUrl = known.baseUrl ?? readBaseUrl(flags.baseUrl, io.env);
  const isSandbox = isLoopback(baseUrl);
  const patient = connect(flags, io, { ...known, signal: new AbortController().signal });
  const registration = { client: patient, url, secret, isSandbox };
  const webhook = await registerWebhook(registration, cleanup).catch((error: unknown) => {
    throw isSandbox && error instanceof ConnectionError ? explainConnection(baseUrl, error) : error;
  });
  narrator.doing("waits until the webhook is verified");
  await untilActive(client, { id: webhook, url, inbox }, { signal: io.signal, isSandbox });
  return { client, webhook, sandbox: known.baseUrl === undefined && isSandbox ? baseUrl : undefined, inbox };
}

/** Tells why no sandbox is reached, where more is known than that; else the error as it is. */
function explainConnection(baseUrl: string, cause: ConnectionError): Error {
  const explained = (message: string, next: string) =>
    new ExplainedError({ name: cause.name, message, next, exitCode: exitCodes.noAnswer }, { cause });
  if (cause.code === "ECONNREFUSED") {
    const next = "Start `agent-events sandbox` in another terminal, or leave the address away and add --sandbox.";
    return explained(`nothing listens at ${baseUrl} (${cause.code}): no sandbox runs there`, next);
  }
  // Ports of other protocols, which no browser connects to either: whether a sandbox listens there was never found out.
  if (Object(Object(cause.cause).cause).message === "bad port") {
    const next = "Have the sandbox listen on another port, such as `agent-events sandbox --port 4020`.";
    return explained(`${baseUrl} has a port that fetch refuses to connect to ("bad port")`, next);
  }
  return cause;
}

async function useWebhook(
  { webhook, secret, listen }: Extract<Way, { kind: "webhook" }>,
  { flags, io, narrator, cleanup, accept }: Circumstances,
): Promise<Contact> {
  const client = connect(flags, io);
  const baseUrl = readBaseUrl(flags.baseUrl, io.env);
  const trust = { secret, signatureForm: flags.signatureForm };
  const inbox = await openInbox({ ...trust, port: listen, accept, onRejected: narrator.rejected });
  cleanup.add(inbox.close);
  narrator.doing("looks at the webhook");
  const { url } = (await client.webhooks.get({ id: webhook })).webhook;
  await untilActive(client, { id: webhook, url, inbox }, { signal: io.signal, isSandbox: isLoopback(baseUrl) });
  return { client, webhook, sandbox: isLoopback(baseUrl) ? baseUrl : undefined, inbox };
}

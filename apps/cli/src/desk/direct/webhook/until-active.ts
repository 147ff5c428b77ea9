import { setTimeout as sleep } from "node:timers/promises";
import type { AgentClient } from "@agent-events/client";
import { exitCodes } from "../../../errors/exit-codes.ts";
import { ExplainedError } from "../../../errors/explained-error.ts";
import { duration } from "../../../output/duration.ts";
import { nextOf } from "../../../webhook/next-of.ts";
import type { Inbox, Seen } from "./inbox.ts";

/** Milliseconds in which DevRev must have verified a webhook: it sends `verify` when one is made, and again after 30 s. */
const LIMIT = 45_000;

/** The same for a sandbox, which is as near as can be. */
const SANDBOX_LIMIT = 5_000;

/** A webhook that is to become active, and the receiver that answers for it. */
export interface Candidate {
  readonly id: string;
  readonly url: string;
  readonly inbox: Inbox;
}

/**
 * Waits until DevRev has verified a webhook: before that it gets no events.
 *
 * @throws {ExplainedError} with what the receiver saw, when that takes too long or the webhook is switched off
 */
export async function untilActive(
  client: AgentClient,
  candidate: Candidate,
  { signal, isSandbox }: { readonly signal: AbortSignal; readonly isSandbox: boolean },
): Promise<void> {
  const limit = isSandbox ? SANDBOX_LIMIT : LIMIT;
  const end = performance.now() + limit;
  for (let wait = 25; ; wait = Math.min(wait * 2, 2_000)) {
    const { webhook } = await client.webhooks.get({ id: candidate.id });
    if (webhook.status === "active") return;
    if (webhook.status === "inactive") throw inactive(candidate.id);
    if (isMisread(candidate.inbox.seen()) || performance.now() + wait > end) throw unverified(candidate, limit);
    await sleep(wait, undefined, { signal });
  }
}

/** Whether whoever knows the secret signs in another form: then no further attempt will do. */
function isMisread({ lastRejection }: Seen): boolean {
  return lastRejection?.name === "SignatureError" && lastRejection.problem === "other-form";
}

function inactive(id: string): ExplainedError {
  return new ExplainedError({
    name: "WebhookInactiveError",
    message: `the webhook ${id} is inactive, so the answer would not be delivered`,
    next: `Switch it on with \`agent-events webhook update ${id} --activate\`.`,
    exitCode: exitCodes.setup,
  });
}

function unverified({ id, url, inbox }: Candidate, limit: number): ExplainedError {
  const { saw, next } = account(inbox.seen(), { url, port: inbox.port, limit });
  const message = `the webhook ${id} was not verified: ${saw}`;
  return new ExplainedError({ name: "WebhookUnverifiedError", message, next, exitCode: exitCodes.setup });
}

/** What the receiver saw of the verification, and what to do about it. */
function account(
  { requests, lastRejection, lastFailure }: Seen,
  { url, port, limit }: { readonly url: string; readonly port: number; readonly limit: number },
): { readonly saw: string; readonly next: string } {
  if (requests === 0) {
    return {
      saw: `no request reached this command within ${duration(limit)}`,
      next: `Check that ${url} leads to port ${port} of this machine, and that nothing in between asks for a login.`,
    };
  }
  const came = requests === 1 ? "one request came" : `${requests} requests came`;
  if (!lastRejection && lastFailure !== undefined) {
    return {
      saw: `${came}, and the receiver that the last one was handed on to did not take it: ${lastFailure}`,
      next: "Start that receiver, or correct --forward-to; `agent-events trigger verify --to <its url>` tries it.",
    };
  }
  if (!lastRejection) {
    return {
      saw: `${came} and got an answer, which does not seem to have arrived`,
      next: "Check that what stands in between hands on answers as they are.",
    };
  }
  const { reason } = lastRejection;
  const next = nextOf(lastRejection) ?? "look at what stands in between";
  return {
    saw: `${came}, and the last one to be refused was so because ${reason}`,
    next: `${capital(next.replace("set signatureForm to", "use --signature-form"))}.`,
  };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

import type { Webhook } from "../../output/webhook.ts";
import { about, type Check, type Finding } from "../finding.ts";

const webhookIs = about("webhook");
const eventsAre = about("events");

export const checkWebhook: Check = async ({ webhook, token }) => {
  if (token.lack) return [webhookIs.unknown("Without a token DevRev cannot be asked for webhooks.")];
  const { lack, thing } = await webhook;
  if (!lack) return [status(thing), events(thing)];
  // What DevRev answered with is wrong; what it does not have may be nobody's fault.
  return [webhookIs[lack.isAnswer ? "fail" : "warn"](`${capital(lack.message)}.`, lack.fix)];
};

function status({ id, status, url }: Webhook): Finding {
  if (status === "active") return webhookIs.ok(`${id} is active, and delivers to ${url}.`);
  if (status === "inactive") {
    return webhookIs.fail(`${id} is inactive: it delivers nothing.`, `agent-events webhook update ${id} --activate`);
  }
  const message = `${id} is ${status}: it delivers nothing until ${url} has answered \`verify\`.`;
  return webhookIs.fail(message, `agent-events webhook verify ${id}`);
}

function events({ id, event_types = [] }: Webhook): Finding {
  if (event_types.includes("ai_agent_response"))
    return eventsAre.ok("It gets ai_agent_response, which agents' answers are.");
  const has = event_types.length > 0 ? `only ${event_types.join(", ")}` : "no event at all";
  const fix = `agent-events webhook update ${id} --add-event-type ai_agent_response`;
  return eventsAre.fail(`${id} gets ${has}, so no agent's answer.`, fix);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

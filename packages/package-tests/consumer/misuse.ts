import { createAgentClient } from "@agent-events/client";

const agents = createAgentClient();
const agent = "don:core:dvrv-us-1:devo/0:ai_agent/1";
const session_object = "order-17";
const event = { input_message: { message: "Where is my order?" } };

// @ts-expect-error the agent's id is the field `agent`
agents.execute({ agent_id: agent, session_object, event });

// @ts-expect-error deliveries go to a registered webhook, `webhook_target`
agents.execute({ agent, session_object, event, callback_url: "https://example.com/deliveries" });

// @ts-expect-error `session_object` is required
agents.execute({ agent, event });

// @ts-expect-error a message is an object with a text
agents.execute({ agent, session_object, event: { input_message: "Where is my order?" } });

// @ts-expect-error there are two targets, and this is neither
agents.execute({ agent, session_object, event, target: "email" });

// @ts-expect-error webhooks are deleted by `id`
agents.webhooks.delete({ webhook: "don:integration:dvrv-us-1:devo/example:webhook/1" });

// @ts-expect-error milliseconds are a number
createAgentClient({ timeout: "10s" });

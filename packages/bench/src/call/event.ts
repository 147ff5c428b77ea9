// What every contender sends besides the message.
export const agent = "don:core:dvrv-us-1:devo/0:ai_agent/1";
export const session_object = "TKT-4821";
export const webhook_target = { webhook: "don:integration:dvrv-us-1:devo/0:webhook/123" };

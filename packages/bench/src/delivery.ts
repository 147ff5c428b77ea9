import { createHmac } from "node:crypto";

/** The base64 of 24 bytes, which suits every contender's scheme. */
export const SECRET = Buffer.from("a secret for measurement").toString("base64");
export const AGENT = "don:core:dvrv-us-1:devo/0:ai_agent/1";
export const SESSION = "don:core:dvrv-us-1:devo/0:ai_agent_session/3810";
export const WEBHOOK = "don:integration:dvrv-us-1:devo/0:webhook/123";

/** What a delivery is to be. */
export interface Wanted {
  /** Distinct for each delivery. */
  readonly id: string;
  readonly kind: "progress" | "message";
  /** The run that it answers. */
  readonly run: string;
  readonly sessionObject: string;
  /** Length of the body; without it, as long as it takes. */
  readonly bytes?: number;
}

const SENTENCE = "The staging project has two services, and both of them are up again since noon. ";

const saying = {
  message: (text: string) => ({ agent_response: "message", message: text }),
  progress: (text: string) => ({
    agent_response: "progress",
    progress: {
      progress_state: "skill_triggered",
      skill_triggered: { skill_name: "list_projects", args: { customer: "ACC-77" }, thought: text },
    },
  }),
};

/** The body of a delivery as DevRev sends it, as an object: fresh, and of exactly so many bytes once it is JSON. */
export function deliveryOf({ id, kind, run, sessionObject, bytes }: Wanted): object {
  const build = (text: string) => ({
    id: `${WEBHOOK}:event/${id}`,
    webhook_id: WEBHOOK,
    timestamp: new Date().toISOString(),
    type: "ai_agent_response",
    ai_agent_response: {
      agent: AGENT,
      client_metadata: { "agent-events": { run } },
      session: SESSION,
      session_object: sessionObject,
      ...saying[kind](text),
    },
  });
  if (bytes === undefined) return build(SENTENCE);
  const missing = bytes - JSON.stringify(build("")).length;
  return build(SENTENCE.repeat(Math.ceil(missing / SENTENCE.length)).slice(0, missing));
}

/** The headers with which DevRev signs a body. */
export function signAsDevRev(body: Buffer): Record<string, string> {
  return { "x-devrev-signature": createHmac("sha256", SECRET).update(body).digest("hex") };
}

import type { Call, Turn } from "../../src/agent/plan.ts";
import { createRandom } from "../../src/random.ts";

/** A call that says that, as an agent gets it. */
export function callOf(message: string, over: Partial<Call> & { readonly seed?: string } = {}): Call {
  const { seed = "seed", ...fields } = over;
  return {
    request: {
      agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
      session_object: "order-17",
      event: { input_message: { message } },
      client_metadata: { run: "run_1" },
      webhook_target: { webhook: "don:integration:dvrv-us-1:devo/0:webhook/1" },
    },
    history: [],
    attempt: 1,
    random: createRandom(seed).next,
    ...fields,
  };
}

export const turn = (message: string, reply: string | undefined = "Yes."): Turn => ({ message, reply });

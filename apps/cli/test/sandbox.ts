import {
  type Agent,
  createSandbox,
  type PlannedDelivery,
  realClock,
  type Sandbox,
  type SandboxOptions,
} from "@agent-events/sandbox";
import { onTestFinished } from "vitest";

/** A sandbox in the test's own process, until the test ends. Its agents take a twentieth of their time. */
export async function sandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const started = await createSandbox({ clock: realClock({ speed: 20 }), ...options });
  onTestFinished(started.close);
  return started;
}

/** An agent that says these things, one after the other. */
export function saying(...all: PlannedDelivery["says"][]): Agent {
  const rest = { after: 0, copies: 1, signature: "valid", age: 0, envelope: undefined, omit: [], set: {} } as const;
  return () => ({
    acknowledgement: { kind: "accept", after: 0, last: false },
    deliveries: all.map((says) => ({ ...rest, says })),
    shuffled: false,
  });
}

import { createSandbox, realClock, type Sandbox, type SandboxOptions } from "@agent-events/sandbox";
import { onTestFinished } from "vitest";

/** A sandbox in the test's own process, until the test ends. Its waits take a twentieth of their time. */
export async function sandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const started = await createSandbox({ clock: realClock({ speed: 20 }), ...options });
  onTestFinished(started.close);
  return started;
}

/** The agent of the examples. */
export const AGENT = "don:core:dvrv-us-1:devo/0:ai_agent/1";

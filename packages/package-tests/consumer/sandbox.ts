import {
  type Agent,
  ConfigurationError,
  createSandbox,
  type ManualClock,
  manualClock,
  type Plan,
  type RecordedDelivery,
  realClock,
  type Sandbox,
  type SandboxOptions,
  SandboxStartError,
} from "@agent-events/sandbox";

/** An agent that says everything twice. */
export const parrot: Agent = ({ request, history }): Plan => ({
  acknowledgement: { kind: "accept", after: 0, last: history.length > 0 },
  shuffled: false,
  deliveries: [
    {
      after: 100,
      says: { agent_response: "message", message: request.event.input_message.message },
      copies: 2,
      signature: "valid",
      age: 0,
      envelope: undefined,
      omit: [],
      set: { "ai_agent_response.session_object": "another" },
    },
  ],
});

/** Options may be undefined, as values from an environment are. */
export async function open(port: number | undefined, scenario: string | undefined): Promise<Sandbox | string> {
  const options: SandboxOptions = { port, scenario, clock: realClock({ speed: 60 }), rateLimit: { limit: 10 } };
  try {
    return await createSandbox(options);
  } catch (error) {
    if (error instanceof SandboxStartError) return `${error.port} ${error.code ?? ""}`;
    if (error instanceof ConfigurationError) return error.next ?? error.reason;
    throw error;
  }
}

/** In a test: time passes when it is told to, and the sandbox closes by itself. */
export async function lost(url: string): Promise<readonly RecordedDelivery[]> {
  const clock: ManualClock = manualClock();
  const sandbox = await createSandbox({ clock, agent: parrot });
  sandbox.onEventSource("event-source", url, { secret: undefined });
  const { deliveries } = sandbox.trigger({ eventSource: "event-source", message: "Hello" });
  await sandbox.waiting();
  await clock.advance(180_000);
  await sandbox.close();
  return sandbox.deliveries().filter(({ id, state }) => deliveries.includes(id) && state === "lost");
}

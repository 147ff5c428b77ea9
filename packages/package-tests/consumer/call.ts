import {
  type AgentClient,
  type AgentClientError,
  type AgentClientOptions,
  createAgentClient,
  type Input,
  isAgentClientError,
  type Output,
  type RateLimit,
} from "@agent-events/client";

/** Options may be undefined, as values from an environment are. */
export function connect(token: string | undefined, baseUrl: string | undefined): AgentClient {
  const options: AgentClientOptions = { token, baseUrl, maxRetries: 0 };
  return createAgentClient(options);
}

export async function ask(agents: AgentClient, message: string, options?: AgentClientOptions): Promise<string> {
  const request: Input<"/ai-agents.events.execute-async"> = {
    agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
    session_object: "order-17",
    event: { input_message: { message } },
  };
  try {
    const { session }: Output<"/ai-agents.events.execute-async"> = await agents.execute(request, options);
    return session.id;
  } catch (error) {
    if (isAgentClientError(error)) return explain(error);
    throw error;
  }
}

/** Stops compiling when there is an error that it does not know. */
export function explain(error: AgentClientError): string {
  switch (error.name) {
    case "ConfigurationError":
      return error.message;
    case "RequestInvalidError":
      return error.issues.map(({ path, message }) => `${path}: ${message}`).join("\n");
    case "ConnectionError":
      return error.sent === "no" ? "try again" : "wait";
    case "TimeoutError":
      return `${error.limit} of ${error.milliseconds} ms`;
    case "ProtocolError":
      return error.excerpt;
    case "HttpError":
      return error.type === "invalid_enum_value" ? error.body.allowed_values.join() : `${error.status} ${error.type}`;
    default:
      return error satisfies never;
  }
}

export async function forbidden({ api }: AgentClient): Promise<readonly string[] | undefined> {
  const { data, error } = await api.POST("/webhooks.list", { body: {} });
  if (error) return error.type === "forbidden" ? error.object_ids : [];
  return data.webhooks.map(({ status }) => status);
}

export function left({ rateLimit }: AgentClient): number {
  const known: RateLimit | undefined = rateLimit;
  return known?.remaining ?? Number.POSITIVE_INFINITY;
}

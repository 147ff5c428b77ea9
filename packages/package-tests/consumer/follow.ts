import {
  type AnsweredRun,
  createGatewayClient,
  type GatewayClient,
  type GatewayClientError,
  type GatewayClientOptions,
  isGatewayClientError,
  type Problem,
  type Run,
  type RunEvent,
  type RunStart,
  type RunStream,
  type RunSummary,
} from "@agent-events/gateway-client";

/** Options may be undefined, as values from an environment are. */
export function connect(key: string | undefined, baseUrl: string | undefined): GatewayClient {
  const options: GatewayClientOptions = { key, baseUrl, maxRetries: 0 };
  return createGatewayClient(options);
}

export async function ask(gateway: GatewayClient, message: string): Promise<string> {
  const start: RunStart = { message, session: "order-17" };
  try {
    const { id }: Run = await gateway.start(start, { wait: 30, idempotencyKey: undefined });
    const { reply }: AnsweredRun = await gateway.reply(id);
    return reply.message;
  } catch (error) {
    if (isGatewayClientError(error)) return explain(error);
    throw error;
  }
}

/** Goes on behind the last event of a stream that was lost. */
export async function follow(gateway: GatewayClient, run: string, after = 0): Promise<readonly string[]> {
  const stream: RunStream = gateway.stream(run, { after, signal: AbortSignal.timeout(60_000) });
  const told: string[] = [];
  for await (const event of stream) told.push(tell(event));
  const settled: Run | undefined = stream.run;
  return [...told, `${settled?.status} at ${stream.lastEvent}`];
}

function tell(event: RunEvent): string {
  switch (event.kind) {
    case "message":
      return event.message;
    case "suggestions":
      return event.suggestions.join(" / ");
    case "skill-triggered":
      return event.workflow?.id ?? event.skill_name;
    default:
      return `${event.seq} ${event.kind}`;
  }
}

/** Stops compiling when there is an error that it does not know. */
export function explain(error: GatewayClientError): string {
  switch (error.name) {
    case "ConfigurationError":
    case "RequestInvalidError":
      return error.next ?? error.reason;
    case "GatewayProtocolError":
      return `${error.status} ${error.excerpt}`;
    case "GatewayUnreachableError":
      return error.idempotencyKey ?? error.message;
    case "NoReplyError":
      return error.run.error?.message ?? error.run.status;
    case "ProblemError":
      return because(error.problem);
    case "StreamLostError":
      return `${error.run} behind ${error.after}`;
    default:
      return error satisfies never;
  }
}

function because(problem: Problem): string {
  if (problem.type === "urn:agent-events:problem:invalid-request") {
    return problem.issues.map(({ message }) => message).join("\n");
  }
  return problem.type ?? "unknown";
}

export async function all(gateway: GatewayClient): Promise<readonly RunSummary[]> {
  const runs: RunSummary[] = [];
  for await (const run of gateway.listAll({ status: "running" })) runs.push(run);
  return runs;
}

export async function status({ api }: GatewayClient): Promise<string | undefined> {
  const { data, error } = await api.GET("/v1/runs/{run}", { params: { path: { run: "run_1" } } });
  return error ? error.type : data.status;
}

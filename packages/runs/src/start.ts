import {
  ConnectionError,
  HttpError,
  isAgentClientError,
  ProtocolError,
  RequestInvalidError,
  TimeoutError,
} from "@agent-events/client";
import type { ExecuteRequest } from "@agent-events/contract";
import { explain } from "@agent-events/contract/validate";
import { validate } from "@agent-events/contract/validators/ai-agent-events-execute-async-request";
import { assertRunId, newRunId } from "./id.ts";
import { mark } from "./mark.ts";
import { positive, type Settings } from "./options.ts";
import { Run } from "./run.ts";
import { type EntryKind, moves } from "./status.ts";
import type { RunRecord } from "./store/store.ts";
import { activeTrace } from "./trace.ts";

/**
 * What a run starts with: the request of the call, whose target `createRuns` knows. The field `agent-events` of its
 * `client_metadata` is where the run's id travels: what stands there is replaced.
 */
export type StartInput = Omit<ExecuteRequest, "event_source_target" | "target" | "webhook_target">;

export interface StartOptions {
  /**
   * The id of the run, for a caller who has to know it before anything is sent: made by `newRunId`, and used for one start
   * only. After a start that rejected, make another.
   *
   * @default newRunId()
   */
  readonly id?: string | undefined;
  /** To whom the run belongs: any text, such as the id of a service's key. `runs.list({ owner })` finds it. @default none */
  readonly owner?: string | undefined;
  /** Milliseconds until this run expires. */
  readonly deadline?: number | undefined;
  /** Milliseconds of silence until this run expires. */
  readonly idle?: number | undefined;
  /** Ends the call, which then rejects with the signal's reason. A run that had been sent goes on, unconfirmed. */
  readonly signal?: AbortSignal | undefined;
}

/** Whether the call may have run the agent, although it failed. */
function mayHaveRun(error: unknown): boolean {
  if (error instanceof HttpError) return error.status >= 500 && !error.retryable;
  if (error instanceof ConnectionError) return error.sent === "maybe";
  // What is not the client's own is the reason of the caller's signal, which may fire at any moment.
  return error instanceof TimeoutError || error instanceof ProtocolError || !isAgentClientError(error);
}

/** A request that is wrong otherwise is the client's to refuse, if it is to refuse any; a run has to have these two. */
function assertKeepable(request: unknown): void {
  const { agent, session_object: sessionObject } = Object(request);
  if (typeof agent === "string" && typeof sessionObject === "string") return;
  const issues = validate(request) ? [] : explain(validate.errors, request);
  throw new RequestInvalidError("ai-agents.events.execute-async", issues);
}

/**
 * Makes the record durable, then calls: a delivery can never come too early.
 *
 * @throws the client's error when nothing ran; the run is then `failed`
 * @throws {RunExistsError} when there is a run of that id; nothing was sent
 * @throws {ConfigurationError} when the id is none, or a time is no finite number above 0; nothing was sent
 * @throws {RequestInvalidError} when the request does not even say which agent and which conversation; nothing was sent
 */
export async function start(settings: Settings, input: StartInput, options: StartOptions = {}): Promise<Run> {
  const { client, store, target, now } = settings;
  const { id = newRunId(), owner, deadline = settings.deadline, idle = settings.idle, signal } = options;
  assertRunId(id);
  positive("deadline", deadline);
  positive("idle", idle);
  signal?.throwIfAborted();
  const request: ExecuteRequest = {
    ...input,
    ...target,
    client_metadata: mark(input.client_metadata, { run: id, ...activeTrace() }),
  };
  assertKeepable(request);
  const createdAt = now();
  const { agent, session_object: sessionObject } = input;
  const times = { createdAt, deadline: createdAt + deadline, idle };
  const record: RunRecord = { id, sessionObject, agent, request, ...times, owner };
  await store.create(record);

  const note = (kind: EntryKind, data: object, session?: string) =>
    store.append(id, { kind, at: now(), data, moves: moves[kind], key: kind, session });
  if (signal?.aborted) {
    await note("refused", { reason: String(signal.reason) }).catch(settings.onError);
    throw signal.reason;
  }
  try {
    const { session } = await client.execute(request, { signal });
    // From here on DevRev runs the agent. A store that fails now must not make the caller send it again.
    await note("acknowledged", { session: session.id }, session.id).catch(settings.onError);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const unsure = mayHaveRun(error);
    await note(unsure ? "unconfirmed" : "refused", { reason }).catch(settings.onError);
    if (!unsure || signal?.aborted) throw error;
  }
  return new Run(record, store, now);
}

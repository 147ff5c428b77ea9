/** What an event source hands on: the wrapped envelope. */
export interface EventSourceBody {
  readonly payload: { readonly type: string; readonly ai_agent_response: Readonly<Record<string, unknown>> };
}

/** Takes what an event source hands on, as the function of a snap-in does. What it throws is a failed attempt. */
export type EventSourceHandler = (body: EventSourceBody, signal: AbortSignal) => unknown;

/** Where an event source hands its notifications on to. */
export interface EventSource {
  readonly to: string | EventSourceHandler;
  /** Signs what goes to an address; without one there is no signature. */
  readonly secret: string | undefined;
}

/** Event sources by id. */
export type EventSources = Map<string, EventSource>;

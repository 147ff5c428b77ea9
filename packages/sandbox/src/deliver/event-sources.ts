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

/** What to do about an event source that nothing is registered for. */
export const HOW_TO_REGISTER =
  "register it with onEventSource, POST /_sandbox/event-sources, or `agent-events sandbox --event-source ID=URL`";

/** Event sources by id. */
export type EventSources = Map<string, EventSource>;

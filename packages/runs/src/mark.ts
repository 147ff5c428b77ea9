/** The one field of `client_metadata` that is ours; DevRev sends it back, unchanged, with every delivery. */
const FIELD = "agent-events";

/** What the mark says: which run, and the W3C trace context of the caller where there is one. */
export interface Mark {
  readonly run: string;
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/** The caller's metadata with the mark of a run beside it, in the place of an earlier run's. */
export function mark(metadata: Readonly<Record<string, unknown>> | undefined, content: Mark): Record<string, unknown> {
  return { ...metadata, [FIELD]: content };
}

/**
 * The metadata that the caller gave with a request that was stored: `client_metadata` without what this package put beside
 * it. Undefined where the caller gave none.
 */
export function metadataOf(request: unknown): Readonly<Record<string, unknown>> | undefined {
  const { [FIELD]: _, ...metadata } = Object(Object(request).client_metadata);
  return Object.keys(metadata).length > 0 ? metadata : undefined;
}

/** The mark that a delivery brought back: undefined when it is missing, or no longer what was sent. */
export function readMark(metadata: unknown): Mark | undefined {
  const found: unknown = Object(Object(metadata)[FIELD]);
  return typeof (found as { run?: unknown }).run === "string" ? (found as Mark) : undefined;
}

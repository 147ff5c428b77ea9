/** The one field of `client_metadata` that is ours; DevRev sends it back, unchanged, with every delivery. */
const FIELD = "agent-events";

/** What the mark says: which run, and the W3C trace context of the caller where there is one. */
export interface Mark {
  readonly run: string;
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/** The caller's metadata with the mark of a run beside it. */
export function mark(metadata: Readonly<Record<string, unknown>> | undefined, content: Mark): Record<string, unknown> {
  return { ...metadata, [FIELD]: content };
}

/** The mark that a delivery brought back: undefined when it is missing, or no longer what was sent. */
export function readMark(metadata: unknown): Mark | undefined {
  const found: unknown = Object(Object(metadata)[FIELD]);
  return typeof (found as { run?: unknown }).run === "string" ? (found as Mark) : undefined;
}

import type { ApiLog, ApiMetrics, StreamEnd } from "../../src/api/services.ts";

/** One line of the log. */
export interface Line {
  readonly level: keyof ApiLog;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A log that a test reads. */
export function recordedLog(): ApiLog & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: keyof ApiLog) => (fields: object, message: string) => {
    lines.push({ level, fields: { ...fields }, message });
  };
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

/** Metrics that a test reads. */
export interface Counted extends ApiMetrics {
  open: number;
  readonly ends: StreamEnd[];
  readonly requests: Parameters<ApiMetrics["request"]>[0][];
  readonly refusals: string[];
}

export function countedMetrics(): Counted {
  const counted: Counted = {
    open: 0,
    ends: [],
    requests: [],
    refusals: [],
    request: (answered) => void counted.requests.push(answered),
    streamOpened: () => void counted.open++,
    streamClosed(end) {
      counted.open--;
      counted.ends.push(end);
    },
    refused: (quota) => void counted.refusals.push(quota),
    expose: async () => ({ contentType: "text/plain; version=0.0.4", text: `streams_open ${counted.open}\n` }),
  };
  return counted;
}

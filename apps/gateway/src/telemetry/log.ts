import { type DestinationStream, type Logger, pino } from "pino";
import type { RequestLine } from "../api/services.ts";
import type { LogLevel } from "../config/settings.ts";
import { describeError } from "./describe-error.ts";
import { CENSORED, createScrubber, redactedPaths } from "./redact.ts";

export interface LogOptions {
  readonly level: LogLevel;
  /** Never shown, wherever they turn up. */
  readonly secrets?: readonly (string | undefined)[] | undefined;
  /** @default standard output */
  readonly to?: DestinationStream | undefined;
}

/** Pino's logger, which writes the line of a request without a search for fields that it cannot have. */
export interface GatewayLog extends Logger {
  request(line: RequestLine): void;
}

/** A log of one JSON object a line: level, time, text and fields. No token, secret or message of a run gets into it. */
export function createLog({ level, secrets = [], to }: LogOptions): GatewayLog {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: [...redactedPaths], censor: CENSORED },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: createScrubber(secrets) },
  };
  const log = to ? pino(options, to) : pino(options);
  // Its lines are scrubbed like all others.
  const plain = log.child({}, { redact: { paths: [] }, level: "trace" });
  return Object.assign(log, {
    request(this: Logger, { method, route, status, ms, request_id, run, key }: RequestLine) {
      const fields = { method, route, status, ms, request_id, run, key };
      // A child of it has fields and rules of its own.
      if (this !== log) this.info(fields, "request");
      else if (log.isLevelEnabled("info")) plain.info(fields, "request");
    },
  });
}

import type { Access } from "../access/access.ts";
import type { StreamQuota } from "../access/stream-quota.ts";
import type { Limits } from "./config.ts";
import type { Operation } from "./contract/operations.ts";
import type { Parameters } from "./contract/read-parameters.ts";
import type { Services } from "./services.ts";
import type { Streams } from "./sse/streams.ts";

/** One request to an operation, and what serving it needs. */
export interface Call {
  readonly services: Services;
  readonly limits: Limits;
  readonly streams: Streams;
  readonly quota: StreamQuota;
  readonly operation: Operation;
  readonly request: Request;
  readonly parameters: Parameters;
  readonly requestId: string;
  /** When the request came, by performance.now(). */
  readonly begun: number;
  /** Cuts the connection; undefined where the server does not let it be cut. */
  readonly cut: (() => void) | undefined;
  /** Puts a run or a key into the request's line of the log. */
  readonly note: (fields: { readonly run?: string; readonly key?: string }) => void;
}

/** A request by somebody who is known. */
export interface KeyedCall extends Call {
  readonly access: Access;
}

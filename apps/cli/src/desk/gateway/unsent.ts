import type { GatewayClientOptions } from "@agent-events/gateway-client";

type Fetch = NonNullable<GatewayClientOptions["fetch"]>;

/** What Node says of a connection that was never made. */
const NEVER_MADE = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT/;

/** A request that provably has not left, in this attempt or one before. */
export class UnsentError extends Error {
  override readonly name = "UnsentError";
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`no connection (${code})`, { cause });
    this.code = code;
  }
}

/** Has a request that never left fail with an {@link UnsentError}: the client of a gateway does not tell it from one that may have. */
export function tellingUnsent(fetch: Fetch): Fetch {
  /** Idempotency keys of what may have left. */
  const left = new Set<string | null>();
  return async (url, init) => {
    const key = new Headers(init.headers).get("Idempotency-Key");
    try {
      return await fetch(url, init);
    } catch (error) {
      const code = codeOf(error);
      if (code !== undefined && NEVER_MADE.test(code) && !left.has(key)) throw new UnsentError(code, error);
      if (key !== null) left.add(key);
      throw error;
    }
  };
}

/** The innermost code behind "fetch failed". */
function codeOf(error: unknown): string | undefined {
  const { cause, code } = Object(error) as { readonly cause?: unknown; readonly code?: unknown };
  if (cause !== undefined) return codeOf(cause);
  return typeof code === "string" ? code : undefined;
}

/** What a browser's script may send. */
const ALLOWED = "Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Prefer, X-Request-Id";
/** What it may see of an answer. */
const EXPOSED = "Idempotent-Replayed, Location, Preference-Applied, Retry-After, X-Request-Id";
/** Seconds for which a browser keeps the answer to a preflight: the most that Chromium does. */
const MAX_AGE = "7200";

/** A request, as far as it says where it comes from. */
interface Coming {
  readonly headers: { get(name: string): string | null | undefined };
}

/** Which browsers' pages may call, and how they are told. */
export interface Cors {
  /** Headers of every answer. */
  headersFor(request: Coming): Readonly<Record<string, string>>;
  /** The further headers of the answer to a preflight; undefined when the request is none, or its origin is not let in. */
  preflight(request: Request, methods: string): Readonly<Record<string, string>> | undefined;
}

/**
 * Lets in the origins of the list, exactly as they stand there. Without a list, no answer says a word about it. There are no
 * cookies, so credentials are never allowed; the origin `null`, which anybody can have, is never let in.
 */
export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins.filter((origin) => origin !== "null" && origin !== "*"));
  const originOf = (request: Coming): string | undefined => {
    const origin = request.headers.get("origin");
    return origin && allowed.has(origin) ? origin : undefined;
  };
  return {
    headersFor(request) {
      if (allowed.size === 0) return {};
      const origin = originOf(request);
      if (origin === undefined) return { vary: "Origin" };
      return { vary: "Origin", "access-control-allow-origin": origin, "access-control-expose-headers": EXPOSED };
    },
    preflight(request, methods) {
      if (request.headers.get("access-control-request-method") === null || originOf(request) === undefined) return;
      return {
        "access-control-allow-methods": methods,
        "access-control-allow-headers": ALLOWED,
        "access-control-max-age": MAX_AGE,
      };
    },
  };
}

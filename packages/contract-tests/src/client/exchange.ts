/** One request as the client sent it, and the answer as it came. */
export interface Exchange {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly response: Response;
}

/** A `fetch` for the client's option of that name, which keeps what passes. */
export function recordingFetch(): {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  exchanges: Exchange[];
} {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      exchanges.push({ url, headers: new Headers(init.headers), body: JSON.parse(String(init.body)), response });
      return response;
    },
  };
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** What Prism found wrong, with the request or with its own answer. */
  readonly violations: readonly unknown[];
}

/** Of more violations than fit into its header Prism only says that there are too many. */
function violationsIn(headers: Headers): unknown[] {
  const text = headers.get("sl-violations") ?? "[]";
  return text.startsWith("[") ? JSON.parse(text) : [text];
}

/** Sends a request as it is, no client in between, and reads the answer to its end. */
export async function exchange(url: string, init: RequestInit): Promise<Received> {
  const response = await fetch(url, init);
  return {
    status: response.status,
    headers: response.headers,
    body: await response.text(),
    violations: violationsIn(response.headers),
  };
}

/** Posts a value as JSON. */
export function send(url: string, value: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
  return exchange(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  });
}

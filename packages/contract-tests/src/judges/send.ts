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

/** Posts a value as JSON, as it is: no client stands in between. */
export async function send(
  url: string,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Received> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: await response.text(),
    violations: violationsIn(response.headers),
  };
}

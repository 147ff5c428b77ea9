/** How a stage answers one request. */
export type Reply =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string }
  /** `hang`: never; `reset`: the connection is reset once the request is there; `cut`: in the middle of the answer. */
  | { readonly fault: "hang" | "reset" | "cut" };

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Stage {
  readonly baseUrl: string;
  /** What has come so far, a browser's preflights left out. */
  received(): Promise<readonly Received[]>;
}

/** Asks the harness for a stage. */
export async function openStage(
  stages: string,
  replies: readonly Reply[],
  { keepAlive = false }: { keepAlive?: boolean } = {},
): Promise<Stage> {
  const made = await fetch(stages, { method: "POST", body: JSON.stringify({ replies, keepAlive }) });
  const stage = `${stages}/${await made.text()}`;
  return {
    baseUrl: `${stage}/api`,
    received: async () => (await fetch(`${stage}/received`)).json() as Promise<readonly Received[]>,
  };
}

/** An answer in JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

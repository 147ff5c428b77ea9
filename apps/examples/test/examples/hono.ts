import { type Example, type Outcome, post } from "./example.ts";
import { storedKinds } from "./stored.ts";

/** What of an event is looked at here. */
interface Sent {
  readonly kind: string;
  readonly seq: number;
  readonly message?: string;
  readonly error?: string;
}

/** The events of a stream as they come. */
export async function* eventsOf(response: Response): AsyncGenerator<Sent> {
  let rest = "";
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + part).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) yield JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? "");
  }
}

/** Reads until the outcome, and leaves when patience ends. */
async function follow(patience: number, request: (signal: AbortSignal) => Promise<Response>): Promise<Outcome> {
  const left = new AbortController();
  const response = await request(left.signal);
  const id = response.headers.get("location")?.split("/").pop() ?? "";
  if (!response.ok) return { id, state: "failed", said: ((await response.json()) as { error: string }).error };
  const timer = setTimeout(() => left.abort(), patience * 1_000);
  try {
    for await (const { kind, message, error } of eventsOf(response)) {
      if (kind === "message") return { id, state: "answered", said: message ?? "" };
      if (kind === "error") return { id, state: "failed", said: error ?? "" };
    }
  } catch (error) {
    if (!left.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  return { id, state: "waiting" };
}

export const hono: Example = {
  name: "Hono",
  ask: (url, question, patience) => follow(patience, (signal) => post(`${url}/ask`, question, { signal })),
  look: (url, id, patience) => follow(patience, (signal) => fetch(`${url}/runs/${id}`, { signal })),
  events: (_url, id, database) => storedKinds(database, id),
  path: (id) => `/runs/${id}`,
};

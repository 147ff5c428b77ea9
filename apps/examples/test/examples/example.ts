/** What a user has of a question: nothing yet, an answer or an error, and the id to look again with. */
export interface Outcome {
  readonly id: string;
  readonly state: "waiting" | "answered" | "failed";
  readonly said?: string;
}

export interface Question {
  readonly message: string;
  readonly session: string;
}

/** How a user talks to an example. Times are in seconds. */
export interface Example {
  readonly name: string;
  ask(url: string, question: Question, patience: number): Promise<Outcome>;
  look(url: string, id: string, patience: number): Promise<Outcome>;
  /** The kinds of the deliveries that it has stored, in order of arrival. */
  events(url: string, id: string, database: string): Promise<readonly string[]>;
  /** Where a question that was asked is found again. */
  path(id: string): string;
}

/** What the status of an answer says about the question. */
export function stateOf(status: number): Outcome["state"] {
  if (status === 200) return "answered";
  return status === 202 ? "waiting" : "failed";
}

export function post(url: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body), ...init });
}

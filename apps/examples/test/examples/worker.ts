import { type Example, type Outcome, post, stateOf } from "./example.ts";

interface Answer {
  readonly message?: string;
  readonly error?: string;
  readonly events: readonly string[];
}

const get = (url: string, id: string, patience: number) => fetch(`${url}/answers/${id}?wait=${patience}`);

async function look(url: string, id: string, patience: number): Promise<Outcome> {
  const response = await get(url, id, patience);
  const { message, error } = (await response.json()) as Answer;
  const said = message ?? error;
  return { id, state: stateOf(response.status), ...(said === undefined ? {} : { said }) };
}

export const worker: Example = {
  name: "Cloudflare Worker",
  ask: async (url, question, patience) => {
    const response = await post(`${url}/ask`, question);
    const id = response.headers.get("location")?.split("/").pop() ?? "";
    if (response.status === 202) return look(url, id, patience);
    return { id, state: "failed", said: ((await response.json()) as { error: string }).error };
  },
  look,
  events: async (url, id) => ((await (await get(url, id, 0)).json()) as Answer).events,
  path: (id) => `/answers/${id}`,
};

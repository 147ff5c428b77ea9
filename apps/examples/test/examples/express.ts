import { type Example, type Outcome, post, stateOf } from "./example.ts";
import { storedKinds } from "./stored.ts";

async function outcomeOf(response: Response): Promise<Outcome> {
  const { run: id, message, error } = (await response.json()) as { run: string; message?: string; error?: string };
  const said = message ?? error;
  return { id, state: stateOf(response.status), ...(said === undefined ? {} : { said }) };
}

export const express: Example = {
  name: "Express",
  ask: async (url, question, patience) => outcomeOf(await post(`${url}/ask?wait=${patience}`, question)),
  look: async (url, id, patience) => outcomeOf(await fetch(`${url}/runs/${id}?wait=${patience}`)),
  events: (_url, id, database) => storedKinds(database, id),
  path: (id) => `/runs/${id}`,
};

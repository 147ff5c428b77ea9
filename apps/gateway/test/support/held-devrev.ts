import { buffer } from "node:stream/consumers";
import { listen } from "@agent-events/test-support/listen";

/** Stands before a DevRev, and keeps what it answers to calls of an agent until a test releases it. */
export interface HeldDevrev {
  readonly url: string;
  /** How many answers were kept so far. */
  readonly held: () => number;
  /** From now on answers are handed on, those that were kept first. */
  readonly release: () => void;
}

export async function holdAnswers(devrev: { readonly url: string }): Promise<HeldDevrev> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let held = 0;
  const { url } = await listen(async (request, response) => {
    const { method = "", url: path = "", headers } = request;
    const { authorization = "", "content-type": type = "" } = headers;
    const sent = { method, headers: { authorization, "content-type": type }, body: await buffer(request) };
    const answer = await fetch(`${devrev.url}${path}`, sent);
    const said = await answer.text();
    if (path.includes("execute")) {
      held++;
      await released;
    }
    response.writeHead(answer.status, { "content-type": "application/json" }).end(said);
  });
  return { url, held: () => held, release };
}

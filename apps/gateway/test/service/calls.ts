import { AGENT } from "./sandboxes.ts";

/** An event of a stream, as it came. */
export interface StreamEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: string;
}

/** One caller of a gateway. */
export interface Caller {
  start(url: string, body: object, headers?: Record<string, string>): Promise<Response>;
  /** The events of a run from behind one on, until the stream ends or breaks. */
  follow(url: string, run: string, after: number): AsyncGenerator<StreamEvent, void>;
}

export function caller(key: string): Caller {
  const authorization = `Bearer ${key}`;
  return {
    start: (url, body, headers = {}) =>
      fetch(`${url}/v1/runs`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json", ...headers },
        body: JSON.stringify({ agent: AGENT, ...body }),
      }),
    async *follow(url, run, after) {
      const headers = { authorization, accept: "text/event-stream", "last-event-id": `${after}` };
      const { status, body } = await fetch(`${url}/v1/runs/${run}/events`, { headers });
      if (status !== 200 || !body) return;
      let text = "";
      for await (const chunk of body.pipeThrough(
        new TextDecoderStream() as never,
      ) as unknown as AsyncIterable<string>) {
        text += chunk;
        const blocks = text.split("\n\n");
        text = blocks.pop() ?? "";
        for (const block of blocks) {
          const fields = new Map(block.split("\n").map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
          const data = fields.get("data");
          if (data !== undefined) yield { id: fields.get("id"), event: fields.get("event") ?? "message", data };
        }
      }
    },
  };
}

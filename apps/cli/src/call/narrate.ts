import type { AgentClientOptions } from "@agent-events/client";
import type { Writer } from "../io.ts";
import { oneLine } from "../output/one-line.ts";

/** Hooks that tell each attempt and retry. What they are given holds no headers, so the token cannot be told. */
export function narrate(stderr: Writer): Pick<AgentClientOptions, "onRequest" | "onResponse" | "onRetry"> {
  const tell = (text: string) => stderr.write(`${oneLine(text)}\n`);
  return {
    onRequest: ({ attempt, method, url }) => tell(`attempt ${attempt}: ${method} ${url}`),
    onResponse: ({ attempt, status, duration }) =>
      tell(`attempt ${attempt}: answered ${status} in ${Math.round(duration)} ms`),
    onRetry: ({ attempt, delay, reason }) =>
      tell(`attempt ${attempt}: sending again in ${Math.round(delay)} ms, since ${reason.reason}`),
  };
}

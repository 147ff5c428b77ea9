import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import type { PrintFlags } from "../output/print.ts";
import { createStyle } from "../output/style.ts";

/** A gateway that has just started. */
export interface Started {
  readonly url: string;
  /** Where the sandbox is that plays DevRev, and a key, when there are. */
  readonly sandbox: string | undefined;
  readonly key: string | undefined;
}

export function introduce({ stdout, env }: Io, { json, color }: PrintFlags, { url, sandbox, key }: Started): void {
  if (json) {
    stdout.write(toJsonLine({ kind: "listening", url, sandbox, key }));
    return;
  }
  const { bold } = createStyle(stdout, env, color);
  const sandboxed = sandbox ? `${bold("answered by")}  the sandbox at ${sandbox}, not DevRev\n` : "";
  const exported = `  export AGENT_EVENTS_GATEWAY="${url}" AGENT_EVENTS_KEY="${key ?? "<a key of agent-events keys create>"}"`;
  stdout.write(`${bold("gateway    ")}  ${url}   (its documentation: ${url}/docs)
${sandboxed}
Try in a second terminal:

${exported}
  agent-events ask "hello"

Its log until Ctrl-C:

`);
}

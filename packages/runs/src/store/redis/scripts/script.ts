import { createHash } from "node:crypto";

/** A script that the server runs as one step: all of it or nothing, and nothing in between. */
export interface Script {
  readonly lua: string;
  /** By which a server that has run it knows it. */
  readonly sha: string;
}

export function script(lua: string): Script {
  return { lua, sha: createHash("sha1").update(lua).digest("hex") };
}

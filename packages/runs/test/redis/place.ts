import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Shared } from "../store/suite/shared.ts";

// Most of what a child process does is to load its modules.
process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "agent-events-compile-cache");

/** A part of the server that no other test uses. */
export function freshPrefix(): string {
  return `${randomUUID()}:`;
}

/** An empty store at the address, which other processes can open too. */
export function place(module: "open-redis" | "open-cluster", url: string): Shared {
  return { module: import.meta.resolve(`./${module}.ts`), arguments: [url, freshPrefix()] };
}

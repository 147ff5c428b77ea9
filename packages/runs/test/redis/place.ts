import { randomUUID } from "node:crypto";
import type { Shared } from "../store/suite/shared.ts";

/** A part of the server that no other test uses. */
export function freshPrefix(): string {
  return `${randomUUID()}:`;
}

/** An empty store at the address, which other processes can open too. */
export function place(module: "open-redis" | "open-cluster", url: string): Shared {
  return { module: import.meta.resolve(`./${module}.ts`), arguments: [url, freshPrefix()] };
}

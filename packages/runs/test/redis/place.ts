import { randomUUID } from "node:crypto";
import type { Shared } from "../store/suite/shared.ts";

/** Milliseconds for an operation. The default second is met on a machine that does nothing else besides. */
export const PATIENT = 60_000;

/** A part of the server that no other test uses. */
export function freshPrefix(): string {
  return `${randomUUID()}:`;
}

/** An empty store at the address, which other processes can open too. */
export function place(module: "open-redis" | "open-cluster", url: string): Shared {
  return { module: import.meta.resolve(`./${module}.ts`), arguments: [url, freshPrefix()] };
}

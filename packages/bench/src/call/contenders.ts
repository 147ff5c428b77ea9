import { fileURLToPath } from "node:url";
import type { Connect } from "./connect.ts";

/** The one that all others are divided by. */
export const baseline = "fetch";

/** Each is a file of the same name in `contenders/`. */
export const contenders = [baseline, "openapi-fetch", "agent-events", "devrev-sdk", "ky"] as const;

export const contenderFile = (contender: string): string =>
  fileURLToPath(new URL(`./contenders/${contender}.ts`, import.meta.url));

export async function loadContender(contender: string): Promise<Connect> {
  const module = (await import(contenderFile(contender))) as { connect: Connect };
  return module.connect;
}

import type { Operation } from "./operations.ts";

/** What a success lacks although the contract promises it, by its name; undefined when all is there that a caller goes on with. */
export function missing(data: unknown, { answer, isList }: Operation): string | undefined {
  if (!answer) return undefined;
  const promised = Object(data)[answer];
  if (isList) return Array.isArray(promised) ? undefined : answer;
  if (!promised) return answer;
  return promised.id && typeof promised.id === "string" ? undefined : `${answer}.id`;
}

import { isId, isObject } from "./delivery/fields.ts";

/**
 * The challenge of a `verify` delivery, from either place where DevRev puts it: in `verify`, as documented, or at the top, as
 * its example receivers read it. Undefined when the body is no challenge.
 */
export function challengeOf(body: unknown): string | undefined {
  if (!isObject(body) || body["type"] !== "verify") return undefined;
  const { verify, challenge } = body;
  const nested = isObject(verify) ? verify["challenge"] : undefined;
  return [nested, challenge].find(isId);
}

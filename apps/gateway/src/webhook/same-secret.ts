/**
 * Whether two texts may be one secret. DevRev tells it in base64; whoever gives it to the gateway may have written it so, or
 * as the text that this stands for.
 */
export function isSameSecret(one: string, other: string): boolean {
  const keys = keysOf(other);
  return keysOf(one).some((key) => keys.some((each) => key.equals(each)));
}

function keysOf(secret: string): readonly Buffer[] {
  return [Buffer.from(secret), Buffer.from(secret, "base64")].filter(({ length }) => length > 0);
}

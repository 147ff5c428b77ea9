/**
 * Whether a given secret may be the one that DevRev tells. That is in base64; whoever gives it to the gateway may have written
 * it so, or as the text that this stands for. Of a DevRev that tells none, nothing is known.
 */
export function isSameSecret(given: string, told: string | undefined): boolean {
  if (!told) return true;
  const keys = keysOf(told);
  return keysOf(given).some((key) => keys.some((each) => key.equals(each)));
}

function keysOf(secret: string): readonly Buffer[] {
  return [Buffer.from(secret), Buffer.from(secret, "base64")].filter(({ length }) => length > 0);
}

/** 128 random bits. Not `crypto.randomUUID`, which pages that came over plain HTTP do not have. */
export function newIdempotencyKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

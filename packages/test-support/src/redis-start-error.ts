/** A Redis of a test's own did not start. */
export class RedisStartError extends Error {
  override readonly name = "RedisStartError";
}

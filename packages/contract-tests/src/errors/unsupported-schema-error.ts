/**
 * A schema says something for which near misses cannot be made. It would go untested, so it is an error: teach
 * `near-misses/` the keyword, or say it in the contract with those that are known.
 */
export class UnsupportedSchemaError extends Error {
  override readonly name = "UnsupportedSchemaError";
}

/** A document is not what these tests can read: a reference to nothing, say, or a body that is no JSON. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
}

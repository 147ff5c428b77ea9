/** A case found something else than its name says. */
export class CaseFailure extends Error {
  override readonly name = "CaseFailure";
}

/** Compares as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const got = JSON.stringify(actual);
  const wanted = JSON.stringify(expected);
  if (got !== wanted) throw new CaseFailure(`${what}: expected ${wanted}, got ${got}`);
}

/** What a promise rejects with, which must be an error of the given class. */
export async function rejects<Expected>(
  type: abstract new (...args: never[]) => Expected,
  promise: Promise<unknown>,
): Promise<Expected> {
  const error = await rejection(promise);
  if (error instanceof type) return error;
  throw new CaseFailure(`expected ${type.name}, got ${error}`, { cause: error });
}

/** What a promise rejects with, whatever it is. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new CaseFailure(`expected a rejection, got ${JSON.stringify(value)}`);
}

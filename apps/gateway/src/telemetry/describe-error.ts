/** What the log tells of an error: no field of its own, since those may hold answers and headers. */
export interface DescribedError {
  readonly name: string;
  readonly text: string;
  readonly stack?: string | undefined;
  readonly cause?: DescribedError | undefined;
}

/** Causes deeper than this are left out. */
const DEEPEST = 5;

export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, text: String(error) };
  const { name, message, stack, cause } = error;
  // The stack of the outermost says where; it begins with the message, which is there already.
  const where =
    depth === 0
      ? stack
          ?.split("\n")
          .filter((line) => /^\s+at /.test(line))
          .join("\n")
      : undefined;
  return {
    name,
    text: message,
    ...(where ? { stack: where } : {}),
    ...(cause !== undefined && depth < DEEPEST ? { cause: describeError(cause, depth + 1) } : {}),
  };
}

/** Why metadata cannot come back in every delivery; undefined when it can. JSON of any depth can be read, but not be written. */
export function whyNotEchoed(metadata: unknown): string | undefined {
  try {
    JSON.stringify(metadata);
    return undefined;
  } catch (error) {
    return error instanceof RangeError ? "is nested too deeply" : `cannot be written: ${(error as Error).message}`;
  }
}

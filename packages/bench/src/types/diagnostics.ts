/** What one run of `tsc --extendedDiagnostics` tells. */
export interface Diagnostics {
  /** Milliseconds from the first file read to the end. */
  readonly total: number;
  /** Milliseconds of it that went into checking. */
  readonly check: number;
  readonly instantiations: number;
  readonly types: number;
  /** Kilobytes. */
  readonly memory: number;
}

/**
 * Reads the lines `name: number unit` that both compilers print.
 *
 * @throws {Error} when one of them is missing
 */
export function parseDiagnostics(output: string): Diagnostics {
  const read = (name: string) => {
    const found = new RegExp(`^${name}:\\s*([\\d.]+)`, "m").exec(output)?.[1];
    if (found === undefined) throw new Error(`tsc told no "${name}":\n${output}`);
    return Number(found);
  };
  return {
    total: read("Total time") * 1000,
    check: read("Check time") * 1000,
    instantiations: read("Instantiations"),
    types: read("Types"),
    memory: read("Memory used"),
  };
}

declare const process: { env: Record<string, string | undefined> } | undefined;

/** A variable of the environment; undefined where there is none, as in a browser. */
export function environment(name: string): string | undefined {
  return typeof process === "object" ? process.env?.[name] : undefined;
}

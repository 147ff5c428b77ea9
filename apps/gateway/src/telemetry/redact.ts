const KEY = /\b(ae[kt]_[a-z0-9]{16}_)[\w-]{43}/g;
const BEARER = /\b(bearer\s+)[^\s"\\]+/gi;

/** Fields that may hold what is nobody's business, wherever they stand in the first three levels. */
const names = ["authorization", "token", "secret", "previousSecret", "password", "cookie", "message", "body", "raw"];

/** Paths of fields that pino replaces. A line's own text is its `msg`. */
export const redactedPaths: readonly string[] = names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

export const CENSORED = "[redacted]";

/** Removes secrets from a line of the log, wherever they came from: the text of another program's error, say. */
export function createScrubber(secrets: readonly (string | undefined)[]): (line: string) => string {
  const known = secrets.filter((secret) => secret !== undefined && secret.length >= 8) as string[];
  return (line) => {
    let clean = line.replace(KEY, `$1${CENSORED}`).replace(BEARER, `$1${CENSORED}`);
    for (const secret of known) clean = clean.replaceAll(secret, CENSORED);
    return clean;
  };
}

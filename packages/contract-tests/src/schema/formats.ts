import { UnsupportedSchemaError } from "../errors/unsupported-schema-error.ts";

/** What is known of a format by example: the strings (or numbers) that just have it, and those that just fail to. */
export interface Format {
  readonly valid: readonly unknown[];
  /** Valid too, but so rare that not everyone knows: no background for other near misses. */
  readonly rare?: readonly unknown[];
  readonly invalid: readonly unknown[];
  /** A valid string of so many characters, where there is one. */
  readonly ofLength?: (length: number) => string | undefined;
}

const byte: Format = {
  valid: ["YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz", "/+09AZaz/+09AZaz", "YS1zaWduaW5nLXM=", "YS1zaWduaW5nLQ=="],
  invalid: [
    "YS1zaWduaW5nLXM",
    "YS1zaWduaW5nLQ=",
    "YS1zaWduaW5n====",
    "YS1zaWdu=W5nLXNl",
    "YS1zaWduaW5nLXN-",
    "_S1zaWduaW5nLXNl",
    "YS1z WduaW5nLXNl",
    "YS1zaWduaW5nLXNé",
    "YS1zaWduaW5nLXNl\n",
    "YS1zaWduaW5n\n*secret*",
    "YS1z\r\naWduaW5n",
  ],
  ofLength: (length) => (length % 4 === 0 ? "Ab9/".repeat(length / 4) : undefined),
};

const date: Format = {
  valid: ["2024-01-24", "2024-02-29", "2000-02-29", "1999-12-31"],
  invalid: [
    "2024-1-24",
    "2023-02-29",
    "1900-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-01-32",
    "24-01-24",
    "2024/01/24",
    "2024-01-24Z",
  ],
};

const dateTime: Format = {
  valid: [
    "2026-11-23T12:00:00Z",
    "2026-11-23T12:00:00.123456789Z",
    "2026-11-23T12:00:00.1+05:30",
    "2026-11-23T00:00:00-00:00",
    "2024-02-29t23:59:59z",
  ],
  rare: ["2016-12-31T23:59:60Z", "2016-12-31T18:59:60-05:00"],
  invalid: [
    "2026-11-23",
    "2026-11-23T12:00Z",
    "2026-11-23T24:00:00Z",
    "2026-11-23T12:60:00Z",
    "2026-11-23T12:00:61Z",
    "2026-11-23T12:00:60Z",
    "2026-11-23T12:00:00.Z",
    "2026-02-29T12:00:00Z",
    "2026-11-31T12:00:00Z",
    "2026-11-23T12:00:00Z ",
    "2026-11-23 12:00:00Z",
    "2026-11-23T12:00:00",
    "2026-11-23T12:00:00+0530",
    "2026-11-23T12:00:00+24:00",
    "2026-11-23T12:00:00+05:60",
    "2026-11-23T12:00:00+05",
    "2026-11-23T12:00:00,5Z",
    "20261123T120000Z",
    "+002026-11-23T12:00:00Z",
    "1795435200",
  ],
};

const uri: Format = {
  valid: [
    "https://example.com/devrev/deliveries",
    "http://127.0.0.1:1/a?b=c&d=%20#e",
    "https://[2001:db8::1]/",
    "https://user:secret@example.com",
    "https://example.com/%C3%A9",
    "https://example.com:99999",
    "urn:a:b",
  ],
  invalid: [
    "example.com/deliveries",
    "//example.com/deliveries",
    "/deliveries",
    "1https://example.com",
    "https://example.com/a b",
    "https://example.com/%2",
    "https://example.com/%zz",
    "https://example.com/é",
    "https://example.com/{id}",
    'https://example.com/"id"',
    "https://example.com/<id>",
    "https://example.com/a|b",
    "https://exa^mple.com",
    "https://example.com:port/",
    "https://a@b@example.com",
    " https://example.com",
    "https://example.com\\deliveries",
    "https://example.com/\n",
    "https://[2001:db8::1/",
    "https://example.com/[id]",
    "https://example.com/#a#b",
  ],
  ofLength: (length) => (length > 2 ? `a:${"b".repeat(length - 2)}` : undefined),
};

const int32: Format = { valid: [2 ** 31 - 1, -(2 ** 31), 0], invalid: [2 ** 31, -(2 ** 31) - 1] };

/** A name for readers, which nothing can miss. */
const id: Format = { valid: [], invalid: [] };

const FORMATS: Readonly<Record<string, Format>> = { byte, date, "date-time": dateTime, id, int32, uri };

/** @throws {UnsupportedSchemaError} for a format that has no samples */
export function formatOf(name: string): Format {
  const format = FORMATS[name];
  if (!format) throw new UnsupportedSchemaError(`no samples are known for the format ${name}`);
  return format;
}

const DATE_TIME =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** Milliseconds in 400 years, after which the calendar repeats: `Date.UTC` misreads years below 100. */
const ERA = 146_097 * 86_400_000;

/** The number in the digits from one place to another, others being 0. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    number = number * 10 + (digit >= 0 && digit <= 9 ? digit : 0);
  }
  return number;
}

/**
 * Milliseconds since 1970 of a date-time of RFC 3339, with any number of fractional digits; undefined for anything else, a day
 * that does not exist included. `Date.parse` promises neither.
 */
export function instantOf(timestamp: unknown): number | undefined {
  if (typeof timestamp !== "string" || !DATE_TIME.test(timestamp)) return undefined;
  const month = digits(timestamp, 5, 7) - 1;
  const day = digits(timestamp, 8, 10);
  const midnight = Date.UTC(digits(timestamp, 0, 4) + 400, month, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  const seconds = digits(timestamp, 11, 13) * 3600 + digits(timestamp, 14, 16) * 60 + digits(timestamp, 17, 19);
  const zone = /z$/i.test(timestamp) ? timestamp.length - 1 : timestamp.length - 6;
  const milliseconds =
    timestamp[19] === "." ? digits(timestamp, 20, Math.min(23, zone)) * 10 ** Math.max(0, 23 - zone) : 0;
  const offset = digits(timestamp, zone + 1, zone + 3) * 60 + digits(timestamp, zone + 4, zone + 6);
  return midnight - ERA + seconds * 1000 + milliseconds + offset * (timestamp[zone] === "-" ? 60_000 : -60_000);
}

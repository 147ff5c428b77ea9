const FIRST = 500;
const LONGEST = 8_000;

/**
 * Milliseconds before retry number `retry` (0 for the first): full jitter under a ceiling of 0.5 s that doubles up to 8 s,
 * as in the Anthropic and OpenAI clients and the AWS SDK v3.
 */
export function backoff(retry: number, random: () => number = Math.random): number {
  return random() * Math.min(LONGEST, FIRST * 2 ** retry);
}

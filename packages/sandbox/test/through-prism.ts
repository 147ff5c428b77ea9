import { startProxy } from "@agent-events/mock";
import { expect, onTestFinished } from "vitest";

/** Where a sandbox is asked, and how. */
export interface Way {
  readonly url: string;
  readonly fetch: typeof fetch;
}

/** `DIRECT=1` leaves Prism out, to see whether it is what a test fails of. */
const IS_CHECKED = process.env["DIRECT"] === undefined;

/**
 * Puts Prism between a test and its sandbox. The test fails if anything that passed, a request or an answer, broke the contract.
 *
 * @param atEnd has something done when the test is over
 */
export async function throughPrism(
  sandbox: { readonly url: string },
  atEnd: (clean: () => Promise<void> | void) => void = onTestFinished,
): Promise<Way> {
  if (!IS_CHECKED) return { url: sandbox.url, fetch };
  const proxy = await startProxy({ upstream: sandbox.url });
  const violations: string[] = [];
  atEnd(async () => {
    await proxy.close();
    expect(violations).toEqual([]);
  });
  return {
    url: proxy.url,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const found = response.headers.get("sl-violations");
      if (found !== null) violations.push(found);
      return response;
    },
  };
}

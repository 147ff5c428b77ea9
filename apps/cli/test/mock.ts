import { type Mock, startMock } from "@agent-events/mock";
import { afterAll, beforeAll } from "vitest";

/** The contract served by Prism while the tests of the file or group run. */
export function mock(): { url: () => string } {
  let running: Mock;
  beforeAll(async () => {
    running = await startMock();
  });
  afterAll(() => running.close());
  return { url: () => running.url };
}

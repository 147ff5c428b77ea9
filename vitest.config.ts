import { defineConfig } from "vitest/config";

/** Every package's tests run with this; the JSON report is what `npm test` counts. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    outputFile: { json: "reports/tests.json" },
    reporters: ["default", "json"],
    // For what hangs; a slow or busy machine is none of a test's business.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 90_000 } },
  },
});

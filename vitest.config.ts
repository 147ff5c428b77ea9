import { defineConfig } from "vitest/config";

/** Every package's tests run with this; the JSON report is what `npm test` counts. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    outputFile: { json: "reports/tests.json" },
    reporters: ["default", "json"],
    testTimeout: 20_000,
  },
});

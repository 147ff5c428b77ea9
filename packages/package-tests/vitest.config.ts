import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** As everywhere, but the packages are packed and installed once, before all tests. */
export default mergeConfig(shared, defineConfig({ test: { globalSetup: "src/setup.ts" } }));

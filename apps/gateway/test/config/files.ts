import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { ConfigError, type ConfigIssue } from "../../src/config/config-error.ts";
import { type LoadOptions, loadConfig } from "../../src/config/load.ts";

/** A configuration file until the test ends. */
export function file(text: string, name = "gateway.yaml"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

/** The least that a gateway needs. */
export function least(): Record<string, string> {
  return {
    DEVREV_TOKEN: "a-token",
    DEVREV_WEBHOOK: "don:integration:dvrv-us-1:devo/0:webhook/1",
    DEVREV_WEBHOOK_SECRET: "c2VjcmV0LXNlY3JldC1zZWNyZXQ=",
    AGENT_EVENTS_STORE: join(temporaryFolder(), "agent-events.db"),
  };
}

/** What is wrong with a configuration; nothing when it is right. */
export function mistakes(options: LoadOptions): readonly ConfigIssue[] {
  try {
    loadConfig(options);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.issues;
    throw error;
  }
}

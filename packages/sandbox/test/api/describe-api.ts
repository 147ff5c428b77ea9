import { describe } from "vitest";
import { describeErrors } from "./errors.ts";
import { describeExecute } from "./execute.ts";
import { describeLimits } from "./limits.ts";
import type { Open } from "./subject.ts";
import { describeWebhooks } from "./webhooks.ts";

/** What an API must do that the contract describes, asked directly or through a proxy that checks. */
export function describeApi(how: string, open: Open): void {
  describe(how, () => {
    describeWebhooks(open);
    describeExecute(open);
    describeErrors(open);
    describeLimits(open);
  });
}

// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemAgentBusyCheck } from "../checks/problem-agent-busy.ts";
import { check as problemNotReadyCheck } from "../checks/problem-not-ready.ts";
import { check as problemShuttingDownCheck } from "../checks/problem-shutting-down.ts";
import { check as problemStoreUnavailableCheck } from "../checks/problem-store-unavailable.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** DevRev or the gateway cannot take the request now. */
export const validate: Validator<components["schemas"]["problem-start-unavailable"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      "urn:agent-events:problem:agent-busy": problemAgentBusyCheck,
      "urn:agent-events:problem:store-unavailable": problemStoreUnavailableCheck,
      "urn:agent-events:problem:not-ready": problemNotReadyCheck,
      "urn:agent-events:problem:shutting-down": problemShuttingDownCheck,
    },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);

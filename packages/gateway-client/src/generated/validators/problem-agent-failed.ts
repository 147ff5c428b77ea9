// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemAgentRefusedCheck } from "../checks/problem-agent-refused.ts";
import { check as problemAgentUnreachableCheck } from "../checks/problem-agent-unreachable.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** DevRev did not take the call, so nothing ran. */
export const validate: Validator<components["schemas"]["problem-agent-failed"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      "urn:agent-events:problem:agent-refused": problemAgentRefusedCheck,
      "urn:agent-events:problem:agent-unreachable": problemAgentUnreachableCheck,
    },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);

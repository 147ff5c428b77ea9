// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as runCheck } from "../checks/run.ts";
import { type Validator, validator } from "../rules/check.ts";
import type { components } from "../types.ts";

/** One question to an agent, and what has become of it. */
export const validate: Validator<components["schemas"]["run"]> = /* @__PURE__ */ validator(runCheck);

// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as runEventCheck } from "../checks/run-event.ts";
import { type Validator, validator } from "../rules/check.ts";
import type { components } from "../types.ts";

/** Something that happened to a run. */
export const validate: Validator<components["schemas"]["run-event"]> = /* @__PURE__ */ validator(runEventCheck);

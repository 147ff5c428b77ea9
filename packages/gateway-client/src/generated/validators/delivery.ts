// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, validator } from "../rules/check.ts";
import { object } from "../rules/object.ts";
import type { components } from "../types.ts";

/** A delivery as DevRev sends it. */
export const validate: Validator<components["schemas"]["delivery"]> = /* @__PURE__ */ validator(object);

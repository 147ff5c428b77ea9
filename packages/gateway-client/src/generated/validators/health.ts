// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** A sign of life. */
export const validate: Validator<components["schemas"]["health"]> = /* @__PURE__ */ validator(
  all(object, required("status"), properties({ status: all(string, exactly("ok")) })),
);

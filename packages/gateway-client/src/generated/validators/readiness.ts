// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { boolean } from "../rules/value.ts";
import type { components } from "../types.ts";

/** Whether the gateway can do its work, and what it checked. */
export const validate: Validator<components["schemas"]["readiness"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("ready", "checks"),
    properties({
      ready: boolean,
      checks: all(
        array,
        items(all(object, required("name", "ok", "detail"), properties({ name: string, ok: boolean, detail: string }))),
      ),
    }),
  ),
);

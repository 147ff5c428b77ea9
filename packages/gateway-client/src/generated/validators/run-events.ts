// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as runCheck } from "../checks/run.ts";
import { check as runEventCheck } from "../checks/run-event.ts";
import { array, items } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { boolean } from "../rules/value.ts";
import type { components } from "../types.ts";

/** Events of a run, oldest first, and the run as it is now. */
export const validate: Validator<components["schemas"]["run-events"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("events", "more", "run"),
    properties({ events: all(array, items(runEventCheck)), more: boolean, run: runCheck }),
  ),
);

// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as sessionCheck } from "../checks/session.ts";
import { array, items, maxItems } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { integer, maximum, minimum } from "../rules/number.ts";
import { closed, object, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** What to ask an agent, and how long to wait for its answer. */
export const validate: Validator<components["schemas"]["run-start"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("message"),
    closed({
      message: all(string, minLength(1), maxLength(8192)),
      agent: all(string, minLength(1)),
      agent_version: all(string, minLength(1)),
      session: sessionCheck,
      context: all(object, closed({ initial: all(string, maxLength(4096)), additional: all(string, maxLength(1024)) })),
      metadata: object,
      artifacts: all(array, maxItems(10), items(all(string, minLength(1)))),
      parent: all(string, minLength(1)),
      deadline: all(integer, minimum(1), maximum(86400)),
      idle: all(integer, minimum(1), maximum(86400)),
    }),
  ),
);

// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { pattern, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** An OpenAPI document, version 3.1. */
export const validate: Validator<components["schemas"]["api-document"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("openapi", "info", "paths"),
    properties({ openapi: all(string, pattern(/^3\.1\./u)), info: object, paths: object }),
  ),
);

// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";

export const check: Check = all(object, required("id"), properties({ id: string, display_id: string }));

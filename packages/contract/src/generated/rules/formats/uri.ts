// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import type { Check } from "../check.ts";
import { format } from "../string.ts";

const URI = /^[a-z][a-z\d+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i;

/** An absolute URI of RFC 3986. */
export const uri: Check = /* @__PURE__ */ format("uri", (text) => URI.test(text));

// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import type { Check } from "../check.ts";
import { format } from "../string.ts";

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** Base64 of RFC 4648, padded. */
export const byte: Check = /* @__PURE__ */ format("byte", (text) => BASE64.test(text));

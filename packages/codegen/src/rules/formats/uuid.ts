import type { Check } from "../check.ts";
import { format } from "../string.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const uuid: Check = /* @__PURE__ */ format("uuid", (text) => UUID.test(text));

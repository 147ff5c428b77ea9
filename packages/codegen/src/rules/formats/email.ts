import type { Check } from "../check.ts";
import { format } from "../string.ts";

const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;

export const email: Check = /* @__PURE__ */ format("email", (text) => EMAIL.test(text));

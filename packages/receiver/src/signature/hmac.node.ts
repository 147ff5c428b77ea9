import { Buffer } from "node:buffer";
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import type { Encoding } from "./forms.ts";
import type { Hmac, Key } from "./hmac.ts";

// Two of each length, written anew each time: to make them costs more than to compare them.
const texts = {
  hex: [Buffer.alloc(64), Buffer.alloc(64)],
  base64: [Buffer.alloc(44), Buffer.alloc(44)],
} as const;

function sign(key: Key, data: Uint8Array, encoding: Encoding): string {
  return createHmac("sha256", key as unknown as KeyObject)
    .update(data)
    .digest(encoding);
}

/** On `node:crypto`. */
export const hmac: Hmac = {
  importKey: (bytes) => createSecretKey(bytes) as unknown as Key,
  sign,
  verify(key, data, signature, encoding) {
    const [right, given] = texts[encoding];
    if (signature.length !== given.length) return false;
    right.write(sign(key, data, encoding));
    return given.write(signature) === given.length && timingSafeEqual(right, given);
  },
};

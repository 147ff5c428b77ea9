import { Buffer } from "node:buffer";
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import type { Hmac, Key } from "./hmac.ts";

const code = (key: Key, data: Uint8Array) => createHmac("sha256", key as unknown as KeyObject).update(data);

/** On `node:crypto`. */
export const hmac: Hmac = {
  importKey: (bytes) => createSecretKey(bytes) as unknown as Key,
  sign: (key, data, encoding) => code(key, data).digest(encoding),
  verify(key, data, signature, encoding) {
    const right = code(key, data).digest();
    const given = Buffer.from(signature, encoding);
    return given.length === right.length && timingSafeEqual(given, right);
  },
};

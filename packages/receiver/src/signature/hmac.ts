import type { Encoding } from "./forms.ts";

declare const key: unique symbol;

/** A key, ready for use. What it is, only the module that made it knows. */
export interface Key {
  readonly [key]: true;
}

/**
 * What `#hmac` exports: HMAC-SHA256 on `node:crypto` where that exists, which is about ten times as fast, else on WebCrypto.
 * `package.json` chooses by the runtime's import condition.
 */
export interface Hmac {
  readonly importKey: (bytes: Uint8Array) => Key;
  readonly sign: (key: Key, data: Uint8Array, encoding: Encoding) => string | Promise<string>;
  /** Compares in constant time a signature that is well-formed in its encoding; false for one of another length. */
  readonly verify: (key: Key, data: Uint8Array, signature: string, encoding: Encoding) => boolean | Promise<boolean>;
}

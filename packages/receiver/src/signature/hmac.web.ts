import type { Encoding } from "./forms.ts";
import type { Hmac } from "./hmac.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** WebCrypto imports keys asynchronously, and some runtimes do so only while they handle a request: at the first use. */
class WebKey {
  readonly #bytes: Bytes;
  #imported: Promise<CryptoKey> | undefined;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  imported(): Promise<CryptoKey> {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    this.#imported ??= crypto.subtle.importKey("raw", this.#bytes, algorithm, false, ["sign", "verify"]);
    return this.#imported;
  }
}

function write(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "base64") return btoa(String.fromCharCode(...bytes));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function read(text: string, encoding: Encoding): Bytes {
  if (encoding === "base64") return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** On WebCrypto, whose `verify` compares in constant time. */
export const hmac: Hmac = {
  importKey: (bytes) => new WebKey(bytes as Bytes) as never,
  async sign(key, data, encoding) {
    const imported = await (key as unknown as WebKey).imported();
    return write(new Uint8Array(await crypto.subtle.sign("HMAC", imported, data as Bytes)), encoding);
  },
  async verify(key, data, signature, encoding) {
    const imported = await (key as unknown as WebKey).imported();
    return crypto.subtle.verify("HMAC", imported, read(signature, encoding), data as Bytes);
  },
};

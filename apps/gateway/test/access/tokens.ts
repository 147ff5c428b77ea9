import fc from "fast-check";
import { authenticate } from "../../src/access/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";

fc.configureGlobal({ seed: 20_300_101 });

export { fc };

/** Who a request with this header is; undefined: with none. */
export function ask(ledger: Ledger, authorization: string | undefined, now: number = Date.now()) {
  const headers = new Headers(authorization === undefined ? {} : { authorization });
  return authenticate(ledger, { headers }, now);
}

export const bearer = (secret: string) => `Bearer ${secret}`;

/** What a key or a read token is made of. The secret may have underscores of its own. */
export function partsOf(shown: string): { readonly id: string; readonly secret: string } {
  return { id: shown.slice(4, 20), secret: shown.slice(21) };
}

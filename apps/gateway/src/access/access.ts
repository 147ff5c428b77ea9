import type { Key } from "../ledger/ledger.ts";

/** Who asks: a key, or the holder of a token that reads one run of a key. */
export type Access =
  | { readonly kind: "key"; readonly key: Key }
  | {
      readonly kind: "read-token";
      /** The one run that it reads. */
      readonly run: string;
      /** The id of the key that made it. */
      readonly key: string;
    };

/** The id of the key that asks, or in whose name a token asks: the owner of runs, and whose quotas count. */
export function keyOf(access: Access): string {
  return access.kind === "key" ? access.key.id : access.key;
}

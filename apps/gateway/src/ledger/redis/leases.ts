import type { Leases } from "../lease.ts";
import type { Link } from "./link.ts";
import * as scripts from "./scripts.ts";

/** By the server's clock, which all replicas have in common. */
export function leasesIn(link: Link, prefix: string): Leases {
  const key = (name: string) => `${prefix}lease:${name}`;
  return {
    acquire: async (name, holder, lease) =>
      (await link.ask("SET", key(name), holder, "NX", "PX", Math.ceil(lease))) !== null,
    renew: async (name, holder, lease) => (await link.run(scripts.renew, key(name), holder, Math.ceil(lease))) === 1,
    async free(name, holder) {
      await link.run(scripts.free, key(name), holder);
    },
  };
}

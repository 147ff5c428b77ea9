import type { Placed } from "../near-misses/constraint.ts";
import { isFields } from "../schema/accepts.ts";
import type { World } from "./world.ts";

type Make = (world: World) => unknown;

/** What a request can name only if it is there: an address on this machine, a webhook of the sandbox. */
const NAMED: Readonly<Record<string, Make>> = {
  id: (world) => world.create(),
  url: ({ inbox }) => `${inbox.url}/other`,
  webhook_target: ({ webhook }) => ({ webhook }),
};

/**
 * The same value for a sandbox: whatever it names is there, unless that very field is what the constraint is about. A drawn id
 * or address is almost never one that the sandbox has, and it would refuse the request for that alone.
 */
export async function atHome(world: World, { value, path: [about] }: Placed): Promise<unknown> {
  if (!isFields(value)) return value;
  const fields = Object.entries(value).map(async ([name, field]) => {
    const make = name === about || !Object.hasOwn(NAMED, name) ? undefined : NAMED[name];
    return [name, make ? await make(world) : field];
  });
  return Object.fromEntries(await Promise.all(fields));
}

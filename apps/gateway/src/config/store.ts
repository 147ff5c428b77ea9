import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Store } from "./config.ts";
import type { ConfigIssue } from "./config-error.ts";
import { DEFAULT_STORE } from "./settings.ts";
import type { Values } from "./values.ts";

/** Where runs and the ledger live; undefined after a mistake. */
export function chooseStore({ store, redisUrl }: Values, issues: ConfigIssue[]): Store | undefined {
  if (store.isSet && redisUrl.isSet) {
    issues.push({
      at: store.at,
      message: `names a file, and ${redisUrl.at} a server: both say where runs live; leave one of them out`,
    });
    return undefined;
  }
  if (redisUrl.isSet) return redisUrl.value === undefined ? undefined : { kind: "redis", url: redisUrl.value };
  if (store.isSet && store.value === undefined) return undefined;
  const runs = resolve(store.value ?? DEFAULT_STORE);
  const message = whyNotThere(runs);
  if (message === undefined) return { kind: "sqlite", runs, ledger: ledgerBeside(runs) };
  issues.push({ at: store.at, message });
  return undefined;
}

/** `agent-events.db` has its ledger in `agent-events.ledger.db`. */
const ledgerBeside = (runs: string): string => runs.replace(/(\.[^./\\]+)?$/, ".ledger$1");

function whyNotThere(path: string): string | undefined {
  const folder = dirname(path);
  const place = statSync(folder, { throwIfNoEntry: false });
  if (!place) return `the folder ${folder} does not exist; make it, or name a file elsewhere`;
  if (!place.isDirectory()) return `${folder} is no folder; name a file elsewhere`;
  const file = statSync(path, { throwIfNoEntry: false });
  if (file && !file.isFile()) return `${path} is no file; name a file in it, such as ${path}/${DEFAULT_STORE}`;
  const locked = [folder, ...(file ? [path] : [])].find((one) => !isWritable(one));
  return locked && `${locked} cannot be written by this user; give it the right to, or name a file elsewhere`;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["redis-server", "valkey-server"];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Redis or Valkey server on the PATH, if there is one. */
export const redisBinary: string | undefined = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find(isProgram);

/** What to do where there is none. */
export const howToInstallRedis =
  "install redis-server or valkey-server (apt-get install redis-server, brew install redis) and run again";

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The Redis or Valkey server on the PATH, if there is one. */
export const binary: string | undefined = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => ["redis-server", "valkey-server"].map((name) => join(folder, name)))
  .find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

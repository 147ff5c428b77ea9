import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** The page's program as it is sent. */
export interface Bundle {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** Beside this file in a build, which copies it there; else where the package is installed that it comes from. */
function pathOf(): string {
  const built = fileURLToPath(new URL("./standalone.js", import.meta.url));
  if (existsSync(built)) return built;
  return fileURLToPath(new URL("browser/standalone.js", import.meta.resolve("@scalar/api-reference")));
}

let read: Promise<Bundle> | undefined;

/** Scalar's API reference, one file that needs no other. Read and packed once, when somebody first wants it. */
export function readBundle(): Promise<Bundle> {
  read ??= load();
  return read;
}

async function load(): Promise<Bundle> {
  const plain = new Uint8Array(await readFile(pathOf()));
  return { plain, gzipped: new Uint8Array(await promisify(gzip)(plain)) };
}

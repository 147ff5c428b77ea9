import type { FileHandle } from "node:fs/promises";

/** Says in a SQLite file that it is a store of runs: "AgEv". */
export const APPLICATION = 0x41674576;

export interface Header {
  readonly isSqlite: boolean;
  readonly isWal: boolean;
  /** Whose it says it is; 0 when it does not say so, or not yet. */
  readonly application: number;
}

/** Reads what a SQLite file says of itself at its beginning: bytes 18 and 19 are 2 in WAL mode, 68 to 71 the application. */
export async function readHeader(file: FileHandle): Promise<Header> {
  const bytes = Buffer.alloc(100);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  // An empty file becomes a store when it is opened.
  if (bytesRead === 0) return { isSqlite: true, isWal: false, application: APPLICATION };
  return {
    isSqlite: bytes.toString("latin1", 0, 16) === "SQLite format 3\0",
    isWal: bytes.readUInt8(18) === 2 && bytes.readUInt8(19) === 2,
    application: bytes.readUInt32BE(68),
  };
}

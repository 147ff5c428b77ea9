import { RunsError } from "./runs-error.ts";

/** A store's file was written by a newer version of this package. Thrown when it is opened; nothing in it was changed. */
export class StoreVersionError extends RunsError {
  override readonly name = "StoreVersionError";
  readonly path: string;
  /** The version of the file's schema. */
  readonly found: number;
  /** The newest version that this package knows. */
  readonly known: number;

  constructor(path: string, found: number, known: number) {
    const next = "update @agent-events/runs, or open another file";
    super(`${path} has schema version ${found}, and this version of the package knows up to ${known}; ${next}`);
    this.path = path;
    this.found = found;
    this.known = known;
  }
}

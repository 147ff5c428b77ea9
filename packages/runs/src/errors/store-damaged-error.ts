import { RunsError } from "./runs-error.ts";

/** A store's file is damaged, or is no store of this package. Thrown when it is opened; nothing in it was changed. */
export class StoreDamagedError extends RunsError {
  override readonly name = "StoreDamagedError";
  readonly path: string;
  /** What is wrong, and where in the file. */
  readonly damage: string;

  constructor(path: string, damage: string, next: string, cause?: unknown) {
    super(`${path}: ${damage}; ${next}`, { cause });
    this.path = path;
    this.damage = damage;
  }
}

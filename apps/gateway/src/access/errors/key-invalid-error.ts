import { AccessError } from "./access-error.ts";

/** A key was to be made or rotated with an option that has no meaning. Nothing was done. */
export class KeyInvalidError extends AccessError {
  override readonly name = "KeyInvalidError";
  readonly option: "name" | "scopes" | "expiresIn" | "overlap";

  constructor(option: KeyInvalidError["option"], problem: string) {
    super(`${option} ${problem}`);
    this.option = option;
  }
}

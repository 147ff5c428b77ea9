import { AccessError } from "./access-error.ts";

/** There is no key of this id. */
export class KeyUnknownError extends AccessError {
  override readonly name = "KeyUnknownError";
  readonly id: string;

  constructor(id: string) {
    // Whoever gives the whole key in place of its id must not find it in a log.
    const shown = /^[a-z0-9]{1,16}$/.test(id) ? id : "of that id";
    super(
      `there is no key ${shown}; an id is the 16 characters between aek_ and the next _: list the keys to see them`,
    );
    this.id = shown === id ? id : "";
  }
}

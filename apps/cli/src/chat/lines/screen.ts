import { Writable } from "node:stream";
import type { Io } from "../../io.ts";

/** A terminal as the line editor writes to it, which is heard only while a line is asked for. */
export class Screen extends Writable {
  isHidden = true;
  readonly #stdout: NodeJS.WriteStream;
  readonly #resize = (): boolean => this.emit("resize");

  constructor(stdout: Io["stdout"]) {
    super({ decodeStrings: false });
    // Whoever edits lines has asked whether it is one.
    this.#stdout = stdout as NodeJS.WriteStream;
    this.#stdout.on("resize", this.#resize);
  }

  get columns(): number {
    return this.#stdout.columns;
  }

  override _write(text: string, _: BufferEncoding, done: () => void): void {
    if (!this.isHidden) this.#stdout.write(text);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#stdout.off("resize", this.#resize);
    done(error);
  }
}

import type { StreamEnd } from "../services.ts";
import { HEARTBEAT, PREAMBLE } from "./frame.ts";
import { ReaderTooSlowError } from "./reader-too-slow-error.ts";

/** What a stream needs. */
export interface EventStreamOptions {
  /**
   * Asked for one message after another, and only once the one before was taken: a reader that is slow leaves the log where
   * it is. Undefined ends the stream.
   */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** What to say last when `next` rejects. */
  readonly onFailure: (error: unknown) => Uint8Array;
  /**
   * Cuts the connection, which the end of a stream would not: a reader that does not read would never see it. Undefined where
   * nobody can; the stream breaks then.
   */
  readonly cut: (() => void) | undefined;
  /** Called once, whatever ended it. */
  readonly onEnd: (end: StreamEnd) => void;
}

/** What a stream ends with. */
interface Last {
  readonly end: StreamEnd;
  readonly bytes: Uint8Array | undefined;
}

/** One reader's stream of events: at most one message waits for the reader, whatever the log holds. */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #options: EventStreamOptions;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  /** Resolves the reader's wait, while there is one. */
  #give: (() => void) | undefined;
  #asking = false;
  #held: Uint8Array | undefined = PREAMBLE;
  #last: Last | undefined;
  #ended = false;
  /** When the reader was last given something, or last asked for more; by a clock that nobody sets. */
  #since: number = performance.now();

  constructor(options: EventStreamOptions) {
    this.#options = options;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#pull(),
        cancel: () => this.#end("left"),
      },
      { highWaterMark: 0 },
    );
  }

  /** Says that the stream is alive where it was silent for so long, and cuts a reader that has taken nothing for so long. */
  tick(now: number, heartbeat: number, stall: number): void {
    const silence = now - this.#since;
    if (this.#give) {
      if (silence >= heartbeat) this.#write(HEARTBEAT);
    } else if (silence >= stall) this.#cut();
  }

  /** Says a last thing and ends, once the reader has taken what is there. */
  finish(end: StreamEnd, bytes?: Uint8Array): void {
    this.#last ??= { end, bytes };
    if (this.#give) this.#flush();
  }

  #pull(): Promise<void> {
    this.#since = performance.now();
    const given = new Promise<void>((resolve) => {
      this.#give = resolve;
    });
    this.#flush();
    return given;
  }

  /** Gives the reader what there is for it; else asks for it. */
  #flush(): void {
    if (this.#held) this.#write(this.#held);
    else if (this.#last) this.#close(this.#last);
    else if (!this.#asking) this.#ask();
  }

  #close({ end, bytes }: Last): void {
    if (bytes) this.#controller?.enqueue(bytes);
    this.#controller?.close();
    this.#end(end);
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      this.#held = await this.#options.next();
      if (!this.#held) this.#last ??= { end: "ended", bytes: undefined };
    } catch (error) {
      if (!this.#ended) this.#last ??= { end: "store", bytes: this.#options.onFailure(error) };
    }
    this.#asking = false;
    if (this.#give) this.#flush();
  }

  #write(bytes: Uint8Array): void {
    if (bytes === this.#held) this.#held = undefined;
    this.#since = performance.now();
    this.#controller?.enqueue(bytes);
    this.#taken();
  }

  #taken(): void {
    const give = this.#give;
    this.#give = undefined;
    give?.();
  }

  #cut(): void {
    if (this.#ended) return;
    const { cut } = this.#options;
    if (cut) cut();
    else this.#controller?.error(new ReaderTooSlowError());
    this.#end("slow");
  }

  #end(end: StreamEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#held = undefined;
    this.#taken();
    this.#options.onEnd(end);
  }
}

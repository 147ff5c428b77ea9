/** An event as a browser's `EventSource` would dispatch it. */
export interface StreamedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Reads an event stream as the HTML standard says (9.2.6), and tells comments too. */
export class EventStreamParser {
  readonly comments: string[] = [];
  retry: number | undefined;
  #rest = "";
  #id = "";
  #event = "";
  #data: string[] = [];

  /** Takes a part of the stream, and gives the events that it ended. */
  push(text: string): StreamedEvent[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): StreamedEvent[] {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    if (colon === 0) this.comments.push(line.slice(1));
    else if (colon < 0) this.#field(line, "");
    else this.#field(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ""));
    return [];
  }

  #field(name: string, value: string): void {
    if (name === "event") this.#event = value;
    else if (name === "data") this.#data.push(value);
    else if (name === "id" && !value.includes("\0")) this.#id = value;
    else if (name === "retry" && /^\d+$/.test(value)) this.retry = Number(value);
  }

  #dispatch(): StreamedEvent[] {
    const event = { id: this.#id, event: this.#event || "message", data: this.#data.join("\n") };
    const isEmpty = this.#data.length === 0;
    this.#event = "";
    this.#data = [];
    return isEmpty ? [] : [event];
  }
}

/** A stream that a test reads event by event. */
export class Following implements AsyncIterable<StreamedEvent> {
  readonly parser = new EventStreamParser();
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  readonly #ready: StreamedEvent[] = [];

  constructor(response: Response) {
    if (!response.body) throw new TypeError("the answer has no body");
    this.#reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  }

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<StreamedEvent | undefined> {
    while (this.#ready.length === 0) {
      if (!(await this.more())) return undefined;
    }
    return this.#ready.shift();
  }

  /** Waits for whatever comes next, a comment too; false when nothing does. */
  async more(): Promise<boolean> {
    const { done, value } = await this.#reader.read();
    if (!done) this.#ready.push(...this.parser.push(this.#decoder.decode(value, { stream: true })));
    return !done;
  }

  /** All that is left. */
  async rest(): Promise<StreamedEvent[]> {
    const events: StreamedEvent[] = [];
    for await (const event of this) events.push(event);
    return events;
  }

  async leave(): Promise<void> {
    await this.#reader.cancel();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<StreamedEvent> {
    for (let event = await this.next(); event; event = await this.next()) yield event;
  }
}

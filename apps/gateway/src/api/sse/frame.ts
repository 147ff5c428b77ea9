/** One message of an event stream, before it is written. */
export interface Message {
  /** What a reader sends back as `Last-Event-ID`. Without one, the last id stays. */
  readonly id?: number | undefined;
  readonly event: string;
  /** Anything that can be written as JSON. */
  readonly data: unknown;
}

const encoder = new TextEncoder();

/** Written before everything else: milliseconds until a reader that was cut comes back. */
export const PREAMBLE: Uint8Array = encoder.encode("retry: 1000\n\n");

/** A comment: says that the stream is alive, to readers and to all that stands in between. */
export const HEARTBEAT: Uint8Array = encoder.encode(": heartbeat\n\n");

/** JSON has no line break outside of escapes, so `data` is one line whatever it says; a name with one would be two fields. */
export function frame({ id, event, data }: Message): Uint8Array {
  const name = event.replace(/[\r\n\0]/g, " ");
  return encoder.encode(`${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

import { createParser } from "eventsource-parser";
import { GatewayProtocolError } from "../errors/gateway-protocol-error.ts";
import { GatewayUnreachableError } from "../errors/gateway-unreachable-error.ts";
import type { Settings } from "../options.ts";
import { within } from "../transport/within.ts";

/** Characters of the largest event that is taken: eight times what the gateway keeps for a slow reader. */
const LARGEST = 2 * 1024 * 1024;

/** One event of the stream as it came, or a heartbeat, which has no data. */
export interface Frame {
  readonly id?: string | undefined;
  readonly event?: string | undefined;
  readonly data?: string;
}

/**
 * Cuts a body into frames, reading only as fast as they are taken. Returns at the end of the body, whatever was left
 * unfinished; leaving it closes the body.
 *
 * @throws {GatewayUnreachableError} when the body breaks, or nothing came for `idle`
 * @throws {GatewayProtocolError} when it is no UTF-8, or an event is too large
 */
export async function* frames(
  target: string,
  body: ReadableStream<Uint8Array>,
  { idle, signals }: Settings,
): AsyncGenerator<Frame, void> {
  const wrong = (what: string, cause?: unknown) => {
    throw new GatewayProtocolError(target, 200, what, "", { cause });
  };
  const lost = (what: string, cause?: unknown) => {
    throw new GatewayUnreachableError(target, what, undefined, { cause });
  };
  const tooLarge = () => wrong("an event of more than 2 MiB");
  const queue: Frame[] = [];
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = createParser({
    maxBufferSize: LARGEST,
    // A chunk may hold a whole event, which the parser does not have to keep.
    onEvent: (frame) => void (frame.data.length > LARGEST ? tooLarge() : queue.push(frame)),
    onComment: () => void queue.push({}),
    onError: ({ type }) => void (type === "max-buffer-size-exceeded" && tooLarge()),
  });
  const reader = body.getReader();
  const broken = (cause: unknown) => lost("the connection broke", cause);
  const late = () => lost(`not even a heartbeat for ${idle} ms`);
  let isCarriage = false;
  try {
    for (;;) {
      const { done, value } = await within(idle, signals, late, () => reader.read().catch(broken));
      if (done) return;
      let text = "";
      try {
        text = decoder.decode(value, { stream: true });
      } catch (cause) {
        wrong("a stream that is not UTF-8", cause);
      }
      if (!text) continue;
      // The parser keeps a line that ends with CR until it knows whether LF follows: it does, now or as sent.
      parser.feed(text.slice(+(isCarriage && text[0] === "\n")).replace(/\r$/, "\r\n"));
      isCarriage = text.endsWith("\r");
      yield* queue.splice(0);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

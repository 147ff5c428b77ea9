import { DocumentError } from "../errors/document-error.ts";

/** One server-sent event, and what it says of itself. */
export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data: unknown;
}

/** What a stream came to: its events, and the time to wait before a reconnection. */
export interface Stream {
  readonly retry: number | undefined;
  readonly frames: readonly Frame[];
}

/**
 * Reads a whole stream in the strict form that the contract describes: fields in the order `id`, `event`, `data`, one line
 * of data, a blank line behind each event.
 *
 * @throws {DocumentError} for anything else
 */
export function readStream(text: string): Stream {
  const blocks = text.split("\n\n");
  if (blocks.pop() !== "") throw new DocumentError(`the stream ends within an event: ${text.slice(-80)}`);
  let retry: number | undefined;
  const frames: Frame[] = [];
  for (const block of blocks) {
    const [, time] = /^retry: (\d+)$/.exec(block) ?? [];
    if (time !== undefined) retry = Number(time);
    else if (!/^:.*$/.test(block)) frames.push(frameOf(block));
  }
  return { retry, frames };
}

function frameOf(block: string): Frame {
  const [, id, event, data] = /^(?:id: (\d+)\n)?(?:event: ([\w-]+)\n)data: (.*)$/.exec(block) ?? [];
  if (data === undefined) throw new DocumentError(`no server-sent event of the contract: ${block}`);
  return { ...(id !== undefined && { id }), ...(event !== undefined && { event }), data: JSON.parse(data) };
}

import { createGatewayClient, type GatewayClient, type GatewayClientOptions, type RunStream } from "../../src/index.ts";

export const key = "aek_0123456789abcdef_secret";

export function clientOf(options: GatewayClientOptions): GatewayClient {
  return createGatewayClient({ key, ...options });
}

/** The numbers of the events that a stream has until its end; tells of each as it is seen. */
export async function numbersOf(stream: RunStream, see: (seq: number) => void = () => {}): Promise<number[]> {
  const seen: number[] = [];
  for await (const { seq } of stream) {
    seen.push(seq);
    see(seq);
  }
  return seen;
}

/** A promise that resolves when an event is seen. */
export function seeing(last: number): { seen: Promise<void>; see: (seq: number) => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { seen: promise, see: (seq) => (seq === last ? resolve() : undefined) };
}

/** What a promise rejects with; an error of its own when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new TypeError(`it resolved, with ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}

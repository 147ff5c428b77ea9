import { onAbort } from "./on-abort.ts";

/** Waits; rejects with the reason of the first signal that fires. */
export async function sleep(milliseconds: number, signals: readonly AbortSignal[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ignore = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, milliseconds);
      ignore = onAbort(signals, reject);
    });
  } finally {
    clearTimeout(timer);
    ignore();
  }
}

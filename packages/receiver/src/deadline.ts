import { DeadlineError } from "./errors/deadline-error.ts";
import { DeliveryNotStoredError } from "./errors/delivery-not-stored-error.ts";

/**
 * Waits until a delivery is stored, and no longer than allowed. A failure after that is told to `onLate`, since nobody waits
 * for it any more.
 *
 * @param end when the deadline is, in the milliseconds of performance.now()
 * @param deadline how long it was, in milliseconds
 * @throws {DeliveryNotStoredError | DeadlineError}
 */
export function inTime(
  store: () => unknown,
  end: number,
  deadline: number,
  onLate: (error: DeliveryNotStoredError) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new DeadlineError(deadline));
    }, end - performance.now());
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const failed = (cause: unknown) => {
      clearTimeout(timer);
      (isLate ? onLate : reject)(new DeliveryNotStoredError(cause));
    };
    (async () => store())().then(done, failed);
  });
}

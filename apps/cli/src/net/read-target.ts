import { UsageError } from "../errors/usage-error.ts";
import { isLoopback } from "./loopback.ts";

/**
 * The address that deliveries are to be sent to.
 *
 * @param flag the option that named it
 * @throws {UsageError} when it is none, or not one of this machine without leave
 */
export function readTarget(flag: string, url: string, deliverTo: "loopback" | "anywhere"): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(
      `${flag} is not an http(s) address: "${url}"`,
      `Give one such as ${flag} http://127.0.0.1:3000/.`,
    );
  }
  if (deliverTo === "anywhere" || isLoopback(url)) return url;
  throw new UsageError(
    `${flag} ${url} is not this machine, and nothing was sent there`,
    "If the receiver is yours, add --deliver-to anywhere.",
  );
}

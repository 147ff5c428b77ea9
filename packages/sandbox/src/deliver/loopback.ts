const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/** Whether a host, as `URL.hostname` has it, is this machine and nothing else. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

/** Where deliveries may go. */
export type Reach = "loopback" | "anywhere";

/** Why deliveries cannot go to an address; undefined when they can. */
export function whyNotThere(address: string, deliverTo: Reach): string | undefined {
  if (!URL.canParse(address)) return "it is not an address";
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return "it is neither http nor https";
  if (deliverTo === "anywhere" || isLoopback(hostname)) return undefined;
  return `${hostname} is not this machine, and the sandbox delivers elsewhere only with the option deliverTo: "anywhere"`;
}

import { storeNames } from "../stores/places.ts";

/** The one that all others are divided by. */
export const baseline = "by hand";
/** The receiver alone: nothing is stored. */
export const alone = "receiver";
/** What one would write by hand with a database: one insert a delivery, each with its own commit. */
export const insertByHand = "by hand, sqlite";

/** A gateway is what is named so: the receiver, the runs and all else that stands around them in a service. */
const GATEWAY = "gateway, ";
export const isGateway = (contender: string): boolean => contender.startsWith(GATEWAY);
/** The store of a gateway, or of the receiver with runs. */
export const storeOf = (contender: string): string => contender.slice(isGateway(contender) ? GATEWAY.length : 0);

/** The others are the receiver with the runs of one store, and gateways over each that outlives them. */
export const contenders: readonly string[] = [
  baseline,
  insertByHand,
  alone,
  ...storeNames,
  ...storeNames.filter((name) => name !== "memory").map((name) => `${GATEWAY}${name}`),
];

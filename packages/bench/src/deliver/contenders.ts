import { storeNames } from "../stores/places.ts";

/** The one that all others are divided by. */
export const baseline = "by hand";
/** The receiver alone: nothing is stored. */
export const alone = "receiver";
/** What one would write by hand with a database: one insert a delivery, each with its own commit. */
export const insertByHand = "by hand, sqlite";

/** The others are the receiver with the runs of one store. */
export const contenders: readonly string[] = [baseline, insertByHand, alone, ...storeNames];

import { duration } from "./duration.ts";

/** `10 min old`; `10 min ahead` of what is still to come. @param milliseconds other than 0 */
export const ageText = (milliseconds: number): string =>
  `${duration(Math.abs(milliseconds))} ${milliseconds > 0 ? "old" : "ahead"}`;

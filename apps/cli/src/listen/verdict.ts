import { nextOf } from "../webhook/next-of.ts";
import type { Inspection } from "./inspect.ts";

/** An inspection in words. */
export interface Verdict {
  readonly text: string;
  readonly isGood: boolean;
  /** What to do about it, if anything. */
  readonly next: string | undefined;
}

const FRESHNESS: Readonly<Record<Inspection["freshness"], string | undefined>> = {
  fresh: "fresh",
  stale: "stale",
  untimed: "without a timestamp",
  unknown: undefined,
};

export function describeVerdict({ signature, form, freshness, rejection }: Inspection): Verdict {
  const how = { valid: `signed (${form})`, wrong: "NOT signed", unchecked: "signature unchecked" }[signature];
  const why = rejection && freshness !== "stale" ? rejection.reason : undefined;
  const next =
    rejection &&
    nextOf(rejection)?.replace("set signatureForm to", "use --signature-form, and in your receiver signatureForm");
  return {
    text: [how, FRESHNESS[freshness], why].filter((part) => part !== undefined).join(", "),
    isGood: rejection === undefined,
    next: next === undefined ? undefined : `${next.charAt(0).toUpperCase()}${next.slice(1)}.`,
  };
}

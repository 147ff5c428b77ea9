import type { RecordedCall } from "../journal/records.ts";

/** What was called: the path below the API's address. */
export const titleOf = ({ kind, path }: RecordedCall): string => (kind === "trigger" ? "trigger" : path.slice(1));

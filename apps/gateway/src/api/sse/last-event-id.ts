/** The largest that a JSON reader takes without loss. */
const ID = /^(?:0|[1-9]\d{0,15})$/;

/** The `seq` behind which a reader resumes: undefined where it says none, `garbage` where it says something else. */
export function lastEventId(headers: Headers): number | "garbage" | undefined {
  const given = headers.get("last-event-id");
  if (given === null || given === "") return undefined;
  return ID.test(given) ? Number(given) : "garbage";
}

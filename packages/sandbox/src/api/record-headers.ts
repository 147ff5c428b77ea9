/** Headers as they are recorded: a token may be a real one, so it is not. */
export function headersToRecord(headers: Headers): Record<string, string> {
  const record = Object.fromEntries(headers);
  if (record["authorization"])
    record["authorization"] = record["authorization"].replace(/^(Bearer ).+$|^.+$/is, "$1***");
  return record;
}

/** What DevRev gets as `session_object`: a key's sessions are its own, so two keys that choose one name share no memory. */
export function sessionObjectOf(key: string, session: string): string {
  return `${key}/${session}`;
}

/** The name that the caller chose. */
export function sessionOf(run: { readonly sessionObject: string; readonly owner?: string | undefined }): string {
  const prefix = sessionObjectOf(run.owner ?? "", "");
  return run.sessionObject.startsWith(prefix) ? run.sessionObject.slice(prefix.length) : run.sessionObject;
}

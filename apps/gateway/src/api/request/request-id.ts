import { randomUUID } from "node:crypto";

const FORM = /^[A-Za-z0-9._-]{1,128}$/;

/** The caller's own `X-Request-Id` where it can go into a log as it is, else a new one. */
export function requestIdOf(headers: { get(name: string): string | null | undefined }): string {
  const given = headers.get("x-request-id");
  return given && FORM.test(given) ? given : randomUUID();
}

import { isLoopback } from "../deliver/loopback.ts";

const AUTHORITY = /^(.*?)(?::\d+)?$/;

/** Whether a `Host` header names this machine: a page that has its own name resolve to 127.0.0.1 sends that name. */
export const isOwnHost = (host: string | undefined): boolean => isLoopback(AUTHORITY.exec(host ?? "")?.[1] ?? "");

/** What others are told. */
export const FOREIGN_HOST =
  "This is a sandbox on a developer's machine: it answers only under 127.0.0.1, localhost or [::1].";

import type { World } from "./world.ts";

/** `unknown`: it could not be looked at, so it may be right or wrong. */
export type Status = "ok" | "warn" | "fail" | "unknown";

/** What a check found. */
export interface Finding {
  /** What was looked at, in one word. */
  readonly check: string;
  readonly status: Status;
  /** One sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string | undefined;
}

/** Looks at one thing. It never rejects: what keeps it from looking is a finding too. */
export type Check = (world: World) => Promise<readonly Finding[]>;

/** Makes the findings of one check. */
export function about(check: string): Readonly<Record<Status, (message: string, fix?: string) => Finding>> {
  const make = (status: Status) => (message: string, fix?: string) => ({ check, status, message, fix });
  return { ok: make("ok"), warn: make("warn"), fail: make("fail"), unknown: make("unknown") };
}

import type { Key } from "@agent-events/gateway";
import type { Line } from "../output/print.ts";

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Whether a key opens anything now. */
function statusOf({ revokedAt, expiresAt }: Key): string {
  if (revokedAt !== undefined) return "revoked";
  return expiresAt !== undefined && expiresAt <= Date.now() ? "expired" : "active";
}

/** A key, line by line. */
export function describeKey(key: Key): readonly Line[] {
  return [
    ["id", key.id],
    ["name", key.name],
    ["status", statusOf(key)],
    ["scopes", key.scopes.join(", ")],
    ["created", time(key.createdAt)],
    ["expires", key.expiresAt === undefined ? "never" : time(key.expiresAt)],
    ["revoked", key.revokedAt === undefined ? undefined : time(key.revokedAt)],
  ];
}

/** A key in one line. */
export function lineOfKey(key: Key): Line {
  const expires = key.expiresAt === undefined ? "never expires" : `expires ${time(key.expiresAt)}`;
  return [key.id, [statusOf(key).padEnd("revoked".length), key.scopes.join(","), expires, key.name].join("  ")];
}

/** A key as data, as the gateway would write it. */
export function keyData(key: Key): object {
  const { id, name, scopes, createdAt, expiresAt, revokedAt } = key;
  return {
    ...{ id, name, scopes, status: statusOf(key), created_at: time(createdAt) },
    ...(expiresAt !== undefined && { expires_at: time(expiresAt) }),
    ...(revokedAt !== undefined && { revoked_at: time(revokedAt) }),
  };
}

import type { Input } from "@agent-events/client";
import { UsageError } from "../errors/usage-error.ts";
import { readHeaders } from "../fields/header.ts";
import type { Io } from "../io.ts";
import { readSecret, type SecretFlags } from "./secret.ts";

/** The options of `webhook update` that make up its request, as they were given. */
export interface UpdateFlags extends SecretFlags {
  readonly url?: string;
  readonly activate?: true;
  readonly deactivate?: true;
  readonly addEventType?: readonly string[];
  readonly removeEventType?: readonly string[];
  readonly setEventType?: readonly string[];
  readonly addHeader?: readonly string[];
  readonly removeHeader?: readonly string[];
  readonly setHeader?: readonly string[];
}

type UpdateRequest = Input<"/webhooks.update">;

/** @throws {UsageError} when no option changes anything */
export async function readUpdate(id: string, flags: UpdateFlags, io: Io): Promise<UpdateRequest> {
  const change = given({
    url: flags.url,
    action: flags.activate ? "activate" : flags.deactivate && "deactivate",
    event_types: given({ add: flags.addEventType, remove: flags.removeEventType, set: flags.setEventType }),
    headers: given({
      add: await readHeaders(io, "--add-header", flags.addHeader),
      remove: flags.removeHeader,
      set: await readHeaders(io, "--set-header", flags.setHeader),
    }),
    secret: await readSecret(flags, io),
  });
  if (change) return { id, ...change } as UpdateRequest;
  throw new UsageError(
    "no option says what to change",
    "Name a change, such as --activate or --url; `agent-events webhook update --help` lists them.",
  );
}

/** The fields that have a value; undefined when none has. */
function given(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return present.length > 0 ? Object.fromEntries(present) : undefined;
}

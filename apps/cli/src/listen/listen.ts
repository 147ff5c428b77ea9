import { once } from "node:events";
import { readBaseUrl } from "../call/base-url.ts";
import { connect } from "../call/connect.ts";
import { type Cleanup, createCleanup } from "../cleanup.ts";
import type { Seen } from "../desk/direct/webhook/inbox.ts";
import { newSecret, registerWebhook } from "../desk/direct/webhook/register.ts";
import { untilActive } from "../desk/direct/webhook/until-active.ts";
import type { Io } from "../io.ts";
import { type Listening, listen as open } from "../net/listen.ts";
import { isLoopback } from "../net/loopback.ts";
import { readTarget } from "../net/read-target.ts";
import { warn } from "../output/warn.ts";
import type { ListenFlags } from "./options.ts";
import { createListener, type Taken } from "./serve.ts";
import { createShow } from "./show.ts";
import { chooseWebhook } from "./webhook.ts";

/** Receives deliveries, tells of them and hands them on, until it is interrupted, which is how it is meant to end. */
export async function listen(flags: ListenFlags, io: Io): Promise<void> {
  const { forwardTo, deliverTo, signatureForm: form } = flags;
  if (forwardTo !== undefined) readTarget("--forward-to", forwardTo, deliverTo);
  const own = io.env["DEVREV_WEBHOOK_SECRET"]?.trim() || undefined;
  const wanted = chooseWebhook(flags, io.env, own);
  const secret = own ?? (wanted && newSecret());
  const show = createShow(io, flags);
  const cleanup = createCleanup((error) => warn(io, flags, error));
  let seen: Seen = { requests: 0, lastRejection: undefined };
  try {
    const handle = createListener({
      ...{ secret, form, forwardTo, signal: io.signal },
      onTaken: (taken) => {
        seen = {
          requests: seen.requests + 1,
          lastRejection: taken.inspection.rejection,
          lastFailure: failureOf(taken),
        };
        show.taken(taken);
      },
      onRefused: (reason) => {
        seen = { ...seen, requests: seen.requests + 1 };
        show.refused(reason);
      },
    });
    const listening = await open(handle, flags.port, "--port");
    cleanup.add(listening.close);
    const url = `http://127.0.0.1:${listening.port}/`;
    show.begun({ url, isChecked: secret !== undefined, forwardTo });
    if (wanted && secret !== undefined) {
      const where = { url: wanted.publicUrl ?? url, secret };
      show.registered(await register(where, { flags, io, cleanup, listening, seen: () => seen }));
    }
    if (!io.signal.aborted) await once(io.signal, "abort");
  } finally {
    await cleanup.run();
  }
}

interface Circumstances {
  readonly flags: ListenFlags;
  readonly io: Io;
  readonly cleanup: Cleanup;
  readonly listening: Listening;
  readonly seen: () => Seen;
}

/** Why a target did not take a delivery; what this command itself thinks of it is another matter. */
function failureOf({ target }: Taken): string | undefined {
  if (target?.status === undefined) return target?.reason;
  return target.status >= 200 && target.status < 300 ? undefined : `it answered ${target.status}`;
}

/** Makes a webhook that leads here, and waits until DevRev has verified it. */
async function register(
  { url, secret }: { readonly url: string; readonly secret: string },
  { flags, io, cleanup, listening, seen }: Circumstances,
): Promise<string> {
  const isSandbox = isLoopback(readBaseUrl(flags.baseUrl, io.env));
  const patient = connect(flags, io, { signal: new AbortController().signal });
  const id = await registerWebhook({ client: patient, url, secret, isSandbox }, cleanup);
  const candidate = { id, url, inbox: { ...listening, seen } };
  await untilActive(connect(flags, io), candidate, { signal: io.signal, isSandbox });
  return id;
}

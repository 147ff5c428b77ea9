import { type AgentClient, HttpError } from "@agent-events/client";
import { readBaseUrl } from "../call/base-url.ts";
import { connect } from "../call/connect.ts";
import type { CallFlags } from "../call/options.ts";
import { SetupError } from "../errors/setup-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import { readStdin } from "../fields/stdin.ts";
import type { Io } from "../io.ts";
import { isLoopback } from "../net/loopback.ts";
import { print } from "../output/print.ts";
import { askHidden } from "../terminal/ask-hidden.ts";
import { tokenFile } from "../token/file.ts";
import { bindingOf } from "../token/origin.ts";
import { readTokens } from "../token/read.ts";
import { writeTokens } from "../token/write.ts";

/** Takes a token, has DevRev accept it, and keeps it for this address. */
export async function login(flags: CallFlags, io: Io): Promise<void> {
  const path = place(io);
  const baseUrl = bindingOf(readBaseUrl(flags.baseUrl, io.env));
  if (!baseUrl.startsWith("https:") && !isLoopback(baseUrl)) {
    throw new SetupError(`${baseUrl} is not https, and a token is not kept for what others can read`, "Use https.");
  }
  const kept = readTokens(path);
  const token = (
    io.stdin.isTTY ? await askHidden(io, `Token for ${baseUrl} (it is not shown): `) : await readStdin(io, "the token")
  ).trim();
  if (token === "") throw new UsageError("no token was typed", "Paste a DevRev token, and press Enter.");
  const isFull = await isAccepted(connect(flags, io, { token, baseUrl }));
  writeTokens(path, [...kept.filter((one) => one.baseUrl !== baseUrl), { baseUrl, token }]);
  print(io, flags, { base_url: baseUrl, file: path }, [
    ["accepted by", baseUrl],
    ["kept in", `${path}, which only you may read`],
    ["note", isFull ? undefined : "DevRev knows it, but it may not list webhooks."],
    ["next", "Calls to this address need no DEVREV_TOKEN any more; where that is set, it wins."],
  ]);
}

/**
 * Asks for what changes nothing.
 *
 * @returns whether the token may do that, which DevRev knows in either case
 */
async function isAccepted(client: AgentClient): Promise<boolean> {
  try {
    await client.webhooks.list();
    return true;
  } catch (error) {
    if (error instanceof HttpError && error.status === 403) return false;
    throw error;
  }
}

/** Forgets the token of this address, or all of them. */
export function logout(flags: CallFlags & { readonly all?: true }, io: Io): void {
  const path = place(io);
  const baseUrl = bindingOf(readBaseUrl(flags.baseUrl, io.env));
  const kept = readTokens(path);
  const gone = kept.filter((one) => flags.all || one.baseUrl === baseUrl);
  if (gone.length > 0)
    writeTokens(
      path,
      kept.filter((one) => !gone.includes(one)),
    );
  const names = gone.map((one) => one.baseUrl);
  print(
    io,
    flags,
    { removed: names, file: path },
    names.length > 0
      ? names.map((name) => ["removed", `the token for ${name}`] as const)
      : [["nothing", `there is no token for ${flags.all ? "any address" : baseUrl} in ${path}`]],
  );
}

function place({ env }: Io): string {
  const path = tokenFile(env);
  if (path !== undefined) return path;
  throw new SetupError("neither XDG_CONFIG_HOME nor HOME is set, so there is no place for a token", "Set one of them.");
}

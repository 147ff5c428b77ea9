import { SetupError } from "../errors/setup-error.ts";
import type { Io } from "../io.ts";
import { tokenFile } from "./file.ts";
import { bindingOf } from "./origin.ts";
import { readTokens } from "./read.ts";

/** A token, and where it is from. */
export interface ChosenToken {
  readonly token: string;
  readonly from: string;
}

/**
 * The token of a call: that of DEVREV_TOKEN, else the one that `login` keeps for this very address. One for another address
 * is never sent: whoever sets DEVREV_BASE_URL, in a project's own environment say, would get it.
 *
 * @param baseUrl where the call goes; undefined for DevRev
 * @throws {SetupError} when there is none
 */
export function chooseToken(baseUrl: string | undefined, env: Io["env"]): ChosenToken {
  const { DEVREV_TOKEN } = env;
  if (DEVREV_TOKEN?.trim()) return { token: DEVREV_TOKEN, from: "DEVREV_TOKEN" };
  const path = tokenFile(env);
  const kept = path === undefined ? [] : readTokens(path);
  const binding = bindingOf(baseUrl);
  const own = kept.find((one) => one.baseUrl === binding);
  if (own && path !== undefined) return { token: own.token, from: path };
  const [other] = kept;
  if (other) {
    throw new SetupError(
      `the token in ${path} is for ${other.baseUrl}, and is not sent to ${binding}`,
      "Run `agent-events login` for that address, set DEVREV_TOKEN, or correct --base-url or DEVREV_BASE_URL.",
    );
  }
  throw new SetupError(
    "DEVREV_TOKEN is not set, so the call has no token",
    "Set it to a DevRev token: export DEVREV_TOKEN=... (for a sandbox or the mock, any text will do), or run `agent-events login` once.",
  );
}

import { SetupError } from "../../errors/setup-error.ts";
import type { Io } from "../../io.ts";

/** A gateway, and what opens it. */
export interface Access {
  readonly url: string;
  readonly key: string;
}

const EXAMPLE = "such as https://agents.example.com or http://127.0.0.1:8080";

/**
 * The gateway of `--gateway`, else of AGENT_EVENTS_GATEWAY; undefined where there is neither. No file is asked: one that
 * somebody left in the present folder could send the key elsewhere.
 *
 * @throws {SetupError} when the address is none, or there is no key
 */
export function readAccess(given: string | undefined, env: Io["env"]): Access | undefined {
  const { AGENT_EVENTS_GATEWAY, AGENT_EVENTS_KEY } = env;
  const url = given ?? (AGENT_EVENTS_GATEWAY?.trim() || undefined);
  if (url === undefined) return undefined;
  const source = given === undefined ? "AGENT_EVENTS_GATEWAY" : "--gateway";
  checkAddress(url, source);
  const key = AGENT_EVENTS_KEY?.trim();
  if (key) return { url, key };
  throw new SetupError(
    "AGENT_EVENTS_KEY is not set, so the gateway would not know who asks",
    "Set it to a key of the gateway: export AGENT_EVENTS_KEY=aek_... (its operator makes one with `agent-events keys create`).",
  );
}

/** @throws {SetupError} when a text is no address of a gateway */
export function checkAddress(text: string, source: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const next = `Set ${source} to the address of a gateway, ${EXAMPLE}.`;
  // First: what is said below repeats the address.
  if (url?.username || url?.password) throw new SetupError(`${source} must not hold a user name or password`, next);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new SetupError(`${source} is not an http(s) address: "${text}"`, next);
}

import { type SignatureForm, signatureForms } from "@agent-events/receiver";
import type { Agent } from "./agent/plan.ts";
import { type Agents, createAgents } from "./agents.ts";
import { devrevRateLimit, type RateLimit } from "./api/rate-limit.ts";
import type { Clock } from "./clock/clock.ts";
import { realClock } from "./clock/real-clock.ts";
import type { Reach } from "./deliver/loopback.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";

/** Options of {@link createSandbox}. */
export interface SandboxOptions {
  /** @default 0, any port that is free */
  readonly port?: number | undefined;
  /**
   * Decides every id, secret, order and fault: the same seed gives the same run.
   *
   * @default 1
   */
  readonly seed?: number | string | undefined;
  /** @default realClock() */
  readonly clock?: Clock | undefined;
  /** Decides what happens with each call, in place of scenarios. @default plays scenarios, and else answers as an echo does */
  readonly agent?: Agent | undefined;
  /** Files of scenarios, and folders of them, besides those that come with the package. @default none */
  readonly scenarios?: readonly string[] | undefined;
  /** Name of the scenario that is played where neither the message nor the agent chooses one. @default the echo agent */
  readonly scenario?: string | undefined;
  /** How deliveries are signed. @default "text-hex", that of DevRev's own example */
  readonly signatureForm?: SignatureForm | undefined;
  /** The envelope of deliveries to webhooks. @default "flat" */
  readonly envelope?: "flat" | "wrapped" | undefined;
  /** @default "loopback": a webhook anywhere else is refused */
  readonly deliverTo?: Reach | undefined;
  /** Requests a token may make, and milliseconds of the window. @default 1,000 in 300,000, DevRev's window */
  readonly rateLimit?: Partial<RateLimit> | undefined;
  /** Milliseconds of real time for one attempt. @default 3_000, when DevRev gives up */
  readonly timeout?: number | undefined;
}

/** Options with every default filled in. */
export interface Settings {
  readonly port: number;
  readonly seed: string;
  readonly clock: Clock;
  readonly agents: Agents;
  readonly signatureForm: SignatureForm;
  readonly envelope: "flat" | "wrapped";
  readonly deliverTo: Reach;
  readonly rateLimit: RateLimit;
  readonly timeout: number;
}

/**
 * @throws {ConfigurationError} when an option has no meaning
 * @throws {ScenarioError} when a file of scenarios is at fault
 * @throws {UnknownScenarioError} when there is no scenario of the name
 */
export function settle(options: SandboxOptions): Settings {
  const { rateLimit = {} } = options;
  if (options.agent && options.scenario !== undefined) {
    throw new ConfigurationError("agent and scenario both say who answers", "leave one of them out");
  }
  return {
    port: whole("port", options.port ?? 0, 0, 65_535),
    seed: `${options.seed ?? 1}`,
    clock: options.clock ?? realClock(),
    agents: createAgents(
      options.agent && a("function", "agent", options.agent),
      list("scenarios", options.scenarios ?? []),
      options.scenario && a("string", "scenario", options.scenario),
    ),
    signatureForm: among("signatureForm", options.signatureForm ?? "text-hex", signatureForms),
    envelope: among("envelope", options.envelope ?? "flat", ["flat", "wrapped"]),
    deliverTo: among("deliverTo", options.deliverTo ?? "loopback", ["loopback", "anywhere"]),
    rateLimit: {
      limit: whole("rateLimit.limit", rateLimit.limit ?? devrevRateLimit.limit, 0, Number.MAX_SAFE_INTEGER),
      window: whole("rateLimit.window", rateLimit.window ?? devrevRateLimit.window, 1, Number.MAX_SAFE_INTEGER),
    },
    timeout: whole("timeout", options.timeout ?? 3_000, 1, 60_000),
  };
}

function a<Value>(type: "function" | "string", name: string, value: Value): Value {
  if (typeof value === type) return value;
  throw new ConfigurationError(`${name} must be a ${type}, got ${JSON.stringify(value)}`);
}

function list(name: string, value: readonly string[]): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new ConfigurationError(`${name} must be a list of paths, got ${JSON.stringify(value)}`);
}

function whole(name: string, value: number, from: number, to: number): number {
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new ConfigurationError(`${name} must be a whole number from ${from} to ${to}, got ${value}`);
}

function among<Value extends string>(name: string, value: Value, allowed: readonly Value[]): Value {
  if (allowed.includes(value)) return value;
  throw new ConfigurationError(`${name} must be one of ${allowed.join(", ")}, got ${value}`);
}

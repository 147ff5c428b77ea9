import { checkAddress } from "../../desk/gateway/access.ts";
import type { SetupError } from "../../errors/setup-error.ts";
import { about, type Check, type Finding } from "../finding.ts";

const gatewayIs = about("gateway");
const keyIs = about("key");

/** Milliseconds for an answer. */
const LIMIT = 5_000;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export const checkGateway: Check = async ({ io: { env } }) => {
  // As who asks through it reads them.
  const [url, key] = [env["AGENT_EVENTS_GATEWAY"]?.trim(), env["AGENT_EVENTS_KEY"]?.trim()];
  if (!url) return [gatewayIs.unknown("AGENT_EVENTS_GATEWAY is not set, so no gateway was looked at.")];
  try {
    checkAddress(url, "AGENT_EVENTS_GATEWAY");
  } catch (error) {
    const { message, next } = error as SetupError;
    return [gatewayIs.fail(`${message}.`, next)];
  }
  const base = url.replace(/\/+$/, "");
  try {
    const health = await get(`${base}/healthz`);
    if (health.status !== 200 || health.body["status"] !== "ok") {
      return [gatewayIs.fail(`${base}/healthz answers ${health.status}, and is no gateway's.`, "Correct the address.")];
    }
    return [readiness(base, await get(`${base}/readyz`)), await acceptance(base, key)];
  } catch (error) {
    const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
    return [
      gatewayIs.fail(
        `${base} cannot be reached: ${cause?.code ?? message}.`,
        "Start the gateway, or correct the address.",
      ),
    ];
  }
};

function readiness(base: string, { status, body }: Answer): Finding {
  if (status === 200) return gatewayIs.ok(`${base} is up and ready.`);
  const checks = Array.isArray(body["checks"]) ? body["checks"] : [];
  const wrong = checks.filter(({ ok }) => ok !== true).map(({ name, detail }) => `${name}: ${detail}`);
  return gatewayIs.fail(
    `${base} is up, and not ready: ${wrong.join("; ") || `readyz answers ${status}`}.`,
    "See its log.",
  );
}

async function acceptance(base: string, key: string | undefined): Promise<Finding> {
  if (!key) return keyIs.warn("AGENT_EVENTS_KEY is not set.", "Make a key: agent-events keys create --name <name>.");
  if (!/^aek_[a-z0-9]{16}_[\w-]{43}$/.test(key)) {
    return keyIs.fail("AGENT_EVENTS_KEY does not look like a key: aek_<id>_<secret>.", "Copy it again, or make one.");
  }
  const { status, body } = await get(`${base}/v1/runs?limit=1`, { authorization: `Bearer ${key}` });
  if (status === 200) return keyIs.ok("The gateway accepts AGENT_EVENTS_KEY, and lets it read its runs.");
  if (status === 403)
    return keyIs.warn("The gateway knows AGENT_EVENTS_KEY, but it may not read runs.", "Make one with runs:read.");
  const detail = typeof body["detail"] === "string" ? body["detail"] : `it answers ${status}`;
  const fix = "Make another: agent-events keys create --name <name>.";
  return status === 401
    ? keyIs.fail("The gateway does not accept AGENT_EVENTS_KEY: it is unknown, expired or revoked.", fix)
    : keyIs.unknown(`The gateway could not tell whether it accepts AGENT_EVENTS_KEY: ${detail}`);
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  // A redirect would take the key along.
  const answer = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(LIMIT) });
  const text = await answer.text();
  try {
    return { status: answer.status, body: Object(JSON.parse(text)) };
  } catch {
    return { status: answer.status, body: {} };
  }
}

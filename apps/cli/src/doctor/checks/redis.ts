import { about, type Check, type Finding } from "../finding.ts";
import { askRedis } from "../redis/ask.ts";
import type { Reply } from "../redis/resp.ts";

const { ok, warn, fail, unknown } = about("redis");

/** From this version on, Redis (and every Valkey) has what runs need. */
const OLDEST = 7;

export const checkRedis: Check = async ({ io: { env } }) => {
  const { REDIS_URL: url } = env;
  if (!url) return [unknown("REDIS_URL is not set, so no Redis was looked at.")];
  // The address may hold a password, so it is not told.
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) {
    return [fail("REDIS_URL is no address of a Redis.", "Give one such as redis://localhost:6379.")];
  }
  const address = new URL(url);
  try {
    const [info, fsync] = await askRedis(address, [["INFO"], ["CONFIG", "GET", "appendfsync"]]);
    return typeof info === "string"
      ? judge(address.host, fields(info), fsync)
      : [warn(`${address.host} tells nothing of itself.`, "Allow it: ACL SETUSER <user> +info.")];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return [fail(`${address.host} cannot be asked: ${code ?? message}.`, "Start Redis, or correct REDIS_URL.")];
  }
};

function judge(host: string, info: ReadonlyMap<string, string>, fsync: Reply | undefined): readonly Finding[] {
  const version = info.get("redis_version") ?? "unknown";
  const policy = info.get("maxmemory_policy");
  const found: Finding[] = [];
  if (!(Number.parseInt(version, 10) >= OLDEST)) {
    found.push(fail(`${host} is Redis ${version}.`, `Use Redis ${OLDEST} or newer, or Valkey.`));
  }
  if (info.get("role") === "slave") found.push(fail(`${host} is a replica.`, "Give the address of the primary."));
  if (policy !== undefined && policy !== "noeviction") {
    const fix = "CONFIG SET maxmemory-policy noeviction: it would drop runs when memory is short.";
    found.push(fail(`${host} evicts by ${policy}.`, fix));
  }
  const durability = durabilityOf(host, info, fsync);
  if (durability.status !== "ok" || found.length === 0) found.push(durability);
  return found.map((one) =>
    one.status === "ok" ? ok(`${host} is Redis ${version}, evicts nothing, ${one.message}`) : one,
  );
}

function durabilityOf(host: string, info: ReadonlyMap<string, string>, fsync: Reply | undefined): Finding {
  if (info.get("aof_enabled") !== "1") {
    const fix = "CONFIG SET appendonly yes, and appendfsync always for the last second too.";
    return warn(`${host} has appendonly off: what it acknowledged is lost when it ends.`, fix);
  }
  const when = Array.isArray(fsync) ? String(fsync[1]) : undefined;
  if (when === "always") return ok("and keeps what it acknowledged (appendfsync always).");
  if (when === undefined) return ok("and has appendonly on; how often it syncs, it does not tell.");
  return warn(`${host} has appendfsync ${when}: a power loss takes its last second.`, "CONFIG SET appendfsync always.");
}

function fields(text: string): ReadonlyMap<string, string> {
  return new Map(text.split("\r\n").map((line) => [line.split(":", 1)[0] ?? "", line.slice(line.indexOf(":") + 1)]));
}

import { Problem, type Reader, shown } from "../problem.ts";

const parse = (raw: unknown): URL | undefined =>
  typeof raw === "string" && URL.canParse(raw) ? new URL(raw) : undefined;

const holdsMore = ({ username, password, search, hash }: URL): boolean =>
  `${username}${password}${search}${hash}` !== "";

/** Whether an address is one of this machine, and of nothing else. */
function isLoopback(address: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}

/** An http(s) address, its path kept, without a slash at its end. */
export const httpAddress: Reader<string> = (raw) => {
  const url = parse(raw);
  if (!url || !/^https?:$/.test(url.protocol)) {
    return new Problem(`must be an http(s) address such as https://api.devrev.ai, got ${shown(raw)}`);
  }
  if (holdsMore(url)) return new Problem("must be an address without a user, a password, a query and a fragment");
  return url.href.replace(/\/+$/, "");
};

/** The address at which DevRev reaches this gateway. */
export const publicAddress: Reader<string> = (raw) => {
  const address = httpAddress(raw);
  if (typeof address !== "string" || address.startsWith("https:") || isLoopback(address)) return address;
  return new Problem(
    `must begin with https://, unless it is on this machine (127.0.0.1, localhost), got ${shown(raw)}`,
  );
};

/** An address of Redis. It may hold a password, so it is not shown. */
export const redisAddress: Reader<string> = (raw) => {
  const url = parse(raw);
  if (url && /^rediss?:$/.test(url.protocol) && url.hostname) return url.href;
  return new Problem("must be an address such as redis://localhost:6379 or rediss://user:password@host:6379");
};

/** Exact origins, as browsers send them. */
export const origins: Reader<readonly string[]> = (raw) => {
  const all: unknown = typeof raw === "string" ? raw.split(",").map((one) => one.trim()) : raw;
  if (!Array.isArray(all)) return new Problem(`must be a list of origins, got ${shown(raw)}`);
  const wrong = all.find((one) => parse(one)?.origin !== one || !/^https?:/.test(one));
  if (wrong === undefined) return [...new Set<string>(all)];
  const hint = wrong === "*" ? ": every origin that may call has to be named" : "";
  return new Problem(
    `must list exact origins such as https://app.example.com (no path, no slash), got ${shown(wrong)}${hint}`,
  );
};

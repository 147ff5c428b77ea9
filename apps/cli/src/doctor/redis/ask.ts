import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { decode, encode, type Reply } from "./resp.ts";

/** Milliseconds for everything. */
const LIMIT = 3_000;

/**
 * Asks a Redis a few things over one connection, without a client of it: this command looks, and keeps nothing.
 *
 * @returns a reply for each command
 */
export async function askRedis(address: URL, commands: readonly (readonly string[])[]): Promise<readonly Reply[]> {
  const login = loginOf(address);
  const all = [...login, ...commands];
  const socket = open(address);
  const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${LIMIT / 1_000} s`)), LIMIT);
  try {
    socket.write(all.map(encode).join(""));
    const replies: Reply[] = [];
    let rest = Buffer.alloc(0);
    for await (const chunk of socket) {
      rest = Buffer.concat([rest, chunk as Buffer]);
      for (let next = decode(rest); next; next = decode(rest)) {
        replies.push(next.reply);
        rest = rest.subarray(next.end);
      }
      if (replies.length >= all.length) break;
    }
    const refused = replies.slice(0, login.length).find((reply) => reply instanceof Error);
    if (refused) throw refused;
    return replies.slice(login.length);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function open({ protocol, hostname, port }: URL): Socket {
  const host = hostname.replace(/^\[|\]$/g, "");
  const where = { host, port: Number(port || 6379) };
  return protocol === "rediss:" ? connectTls({ ...where, servername: host }) : connectPlain(where);
}

function loginOf({ username, password }: URL): string[][] {
  if (!password) return [];
  const user = username ? [decodeURIComponent(username)] : [];
  return [["AUTH", ...user, decodeURIComponent(password)]];
}

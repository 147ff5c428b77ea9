import { type Script, script } from "./script.ts";

/**
 * Makes a run durable, unless there is one of that id, or the request comes so late that the janitor may have removed the
 * run from the indexes again.
 *
 * KEYS: run. ARGV: record, session object, created at, not after (the server's clock, milliseconds), owner or ''.
 * Answers `created`, `exists` or `late`.
 */
export const create: Script = script(`
if redis.call('EXISTS', KEYS[1]) == 1 then return 'exists' end
local now = redis.call('TIME')
if now[1] * 1000 + now[2] / 1000 > tonumber(ARGV[4]) then return 'late' end
redis.call('HSET', KEYS[1], 'record', ARGV[1], 'sessionObject', ARGV[2], 'updatedAt', ARGV[3], 'status', 'starting', 'seq', 0)
if ARGV[5] ~= '' then redis.call('HSET', KEYS[1], 'owner', ARGV[5]) end
return 'created'
`);

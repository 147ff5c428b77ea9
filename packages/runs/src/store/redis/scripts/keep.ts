import { type Script, script } from "./script.ts";

/**
 * Keeps an unmatched delivery once, and lets go of some that are too old, by the server's clock.
 *
 * KEYS: order, data. ARGV: key, at, delivery, retention in milliseconds or '', how many are let go of at most.
 * Answers 1 when it was not there.
 */
export const keep: Script = script(`
local kept = redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[3])
if kept == 1 then redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1]) end
if ARGV[4] ~= '' then
  local before = redis.call('TIME')[1] * 1000 - ARGV[4]
  local old = redis.call('ZRANGE', KEYS[1], '-inf', string.format('(%.0f', before), 'BYSCORE', 'LIMIT', 0, ARGV[5])
  if #old > 0 then
    redis.call('ZREM', KEYS[1], unpack(old))
    redis.call('HDEL', KEYS[2], unpack(old))
  end
end
return kept
`);

import { type Script, script } from "./script.ts";

/**
 * Keeps an unmatched delivery once, and lets go of some that are too old, by the server's clock.
 *
 * KEYS: order, data. ARGV: key, place (the time in 20 characters, then the key), delivery, retention in milliseconds or '',
 * how many are let go of at most.
 * Answers 1 when it was not there.
 */
export const keep: Script = script(`
local kept = redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[3])
if kept == 1 then redis.call('ZADD', KEYS[1], 0, ARGV[2]) end
if ARGV[4] ~= '' then
  local before = math.max(0, redis.call('TIME')[1] * 1000 - ARGV[4])
  local old = redis.call('ZRANGE', KEYS[1], '-', string.format('(%020.3f', before), 'BYLEX', 'LIMIT', 0, ARGV[5])
  for _, place in ipairs(old) do
    redis.call('ZREM', KEYS[1], place)
    redis.call('HDEL', KEYS[2], string.sub(place, 21))
  end
end
return kept
`);

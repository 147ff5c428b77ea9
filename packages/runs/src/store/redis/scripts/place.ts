import { type Script, script } from "./script.ts";

/**
 * Says where a delivery belongs, unless that was said before, and lets go of some that are too old, by the server's clock.
 *
 * KEYS: order and data of the unmatched, order and runs of the placed. ARGV: key, place (the time in 20 characters, then the
 * key), delivery, run or '', retention in milliseconds or '', how many of each are let go of at most.
 * Answers whether it is new ('1' or '0'), and the run or ''.
 */
export const place: Script = script(`
local run, new = redis.call('HGET', KEYS[4], ARGV[1]) or '', '0'
if run == '' and redis.call('HEXISTS', KEYS[2], ARGV[1]) == 0 then
  run, new = ARGV[4], '1'
  local first = run == '' and 1 or 3
  redis.call('HSET', KEYS[first + 1], ARGV[1], run == '' and ARGV[3] or run)
  redis.call('ZADD', KEYS[first], 0, ARGV[2])
end
if ARGV[5] ~= '' then
  local before = math.max(0, redis.call('TIME')[1] * 1000 - ARGV[5])
  for first = 1, 3, 2 do
    local old = redis.call('ZRANGE', KEYS[first], '-', string.format('(%020.3f', before), 'BYLEX', 'LIMIT', 0, ARGV[6])
    for _, place in ipairs(old) do
      redis.call('ZREM', KEYS[first], place)
      redis.call('HDEL', KEYS[first + 1], string.sub(place, 21))
    end
  end
end
return {new, run}
`);

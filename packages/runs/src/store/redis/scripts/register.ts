import { type Script, script } from "./script.ts";

/**
 * Writes a run into every index that it belongs to when it is made, before it is made. It may exist already, by somebody's
 * mistake: then nothing here is less true than before, hence LT. Nor must a janitor take it for gone meanwhile, hence GT.
 *
 * KEYS: visits, all, of the session object, open, open of the session object, due; and where there is an owner, of the owner,
 * open of the owner.
 * ARGV: id, due, first visit in milliseconds, what a visit is told.
 * Answers the server's clock, in milliseconds.
 */
export const register: Script = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], 'GT', now + ARGV[3] + 1, ARGV[4])
redis.call('ZADD', KEYS[2], 0, ARGV[1])
redis.call('ZADD', KEYS[3], 0, ARGV[1])
redis.call('ZADD', KEYS[4], 0, ARGV[1])
redis.call('SADD', KEYS[5], ARGV[1])
redis.call('ZADD', KEYS[6], 'LT', ARGV[2], ARGV[1])
for key = 7, #KEYS do redis.call('ZADD', KEYS[key], 0, ARGV[1]) end
return string.format('%.0f', now)
`);

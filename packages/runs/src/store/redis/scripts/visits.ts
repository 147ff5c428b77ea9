import { type Script, script } from "./script.ts";

/**
 * Hands out what a janitor shall look at now, and nobody else for a while.
 *
 * KEYS: visits. ARGV: at most how many, milliseconds until they are due again.
 * Answers the server's clock, in milliseconds, and what the visits are told.
 */
export const visits: Script = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local found = redis.call('ZRANGE', KEYS[1], '-inf', now, 'BYSCORE', 'LIMIT', 0, ARGV[1])
for _, visit in ipairs(found) do redis.call('ZADD', KEYS[1], now + ARGV[2], visit) end
table.insert(found, 1, string.format('%.0f', now))
return found
`);

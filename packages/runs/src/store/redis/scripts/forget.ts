import { type Script, script } from "./script.ts";

/**
 * Removes what the indexes have of a run that is not there, unless it was registered again since the visit was handed out.
 *
 * KEYS: visits, open of its session object, indexes that are sorted. ARGV: the visit, when it is due again, the run.
 */
export const forget: Script = script(`
local due = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not due or tonumber(due) ~= tonumber(ARGV[2]) then return end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('SREM', KEYS[2], ARGV[3])
for key = 3, #KEYS do redis.call('ZREM', KEYS[key], ARGV[3]) end
`);

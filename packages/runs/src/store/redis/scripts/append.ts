import { type Script, script } from "./script.ts";

/**
 * The heart of the store: duplicate check, next `seq`, new status, entry, and the wake-up of readers, as one step. It says
 * the same as `advance` does for the other stores; only the words differ.
 *
 * KEYS: run, log, keys, wake.
 * ARGV: 1 kind, 2 at, 3 data, 4 key or '', 5 session or '', 6 must move ('1'), 7 expected seq or '', 8 moves (JSON),
 * 9 statuses without an outcome (JSON object), 10 retention in milliseconds or '', 11 the outcome and 12 the session that
 * the indexes know already, or ''.
 *
 * Answers why the entry was not stored; or that an index has to know of an outcome or a session first, and the run's owner;
 * or `stored`, seq, status, late, the status before, and the run's session object, owner and session.
 */
export const append: Script = script(`
local run = redis.call('HMGET', KEYS[1], 'status', 'seq', 'session', 'sessionObject', 'owner')
local before, seq, session, owner = run[1], run[2], run[3] or '', run[5] or ''
if not before then return {'no-run'} end
if ARGV[4] ~= '' and redis.call('SISMEMBER', KEYS[3], ARGV[4]) == 1 then return {'duplicate'} end
if ARGV[7] ~= '' and ARGV[7] ~= seq then return {'outrun'} end
local status = cjson.decode(ARGV[8])[before] or before
if ARGV[6] == '1' and status == before then return {'unmoved'} end

local unfinished = cjson.decode(ARGV[9])
local told = session == '' and ARGV[5] or ''
local outcome = status ~= before and not unfinished[status] and status or ''
if told ~= '' and not unfinished[status] then told = '' end
if outcome ~= '' and outcome ~= ARGV[11] or told ~= '' and told ~= ARGV[12] then return {'declare', outcome, told, owner} end

-- The first write is one that a full server refuses: it refuses here or not at all, so nothing is ever half done.
local late = unfinished[before] and '0' or '1'
seq = string.format('%.0f', seq + 1)
redis.call('XADD', KEYS[2], seq .. '-0', 'kind', ARGV[1], 'at', ARGV[2], 'status', status, 'late', late, 'data', ARGV[3])
redis.call('HSET', KEYS[1], 'status', status, 'seq', seq, 'updatedAt', ARGV[2])
if session == '' and ARGV[5] ~= '' then
  session = ARGV[5]
  redis.call('HSET', KEYS[1], 'session', session)
end
if ARGV[4] ~= '' then redis.call('SADD', KEYS[3], ARGV[4]) end
if ARGV[10] ~= '' and not unfinished[status] then
  for key = 1, 3 do redis.call('PEXPIRE', KEYS[key], ARGV[10]) end
end
redis.call('SPUBLISH', KEYS[4], seq)
return {'stored', seq, status, late, before, run[4], owner, session}
`);

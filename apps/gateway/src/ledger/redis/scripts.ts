/** Each takes one key, so that a cluster can run it wherever that is, and is one step: no replica sees half of it. */

/**
 * Holds a name unless it is held.
 * ARGV: the reservation, now, milliseconds to keep it. Answers the reservation that stands in the way, or nil.
 */
export const reserve = `
local held = redis.call('GET', KEYS[1])
if held and cjson.decode(held).expiresAt > tonumber(ARGV[2]) then return held end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
return false
`;

/** Frees a name if it stands for the run. ARGV: run. */
export const release = `
local held = redis.call('GET', KEYS[1])
if held and cjson.decode(held).run == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0
`;

/** Counts one. ARGV: milliseconds to keep the counter. Answers how many there are. */
export const count = `
local counted = redis.call('INCR', KEYS[1])
if counted == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return counted
`;

/** Replaces a field of a hash that nobody changed meanwhile. ARGV: field, what it was, what it shall be. */
export const change = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
`;

/** Keeps a lease that is still the holder's. ARGV: holder, milliseconds. */
export const renew = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`;

/** Ends a lease if it is the holder's. ARGV: holder. */
export const free = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0
`;

export { RedisMissingError } from "./errors/redis-missing-error.ts";
export { RedisUnsuitableError } from "./errors/redis-unsuitable-error.ts";
export type { RedisClient, RedisCluster, RedisClusterNode } from "./link/driver.ts";
export type { RedisOptions } from "./options.ts";
export { redis } from "./redis.ts";

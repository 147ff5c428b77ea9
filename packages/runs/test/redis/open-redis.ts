import { redis } from "../../src/store/redis/index.ts";

/** How other processes open the store of a test. */
export default (url: string, prefix: string) => redis(url, { prefix });

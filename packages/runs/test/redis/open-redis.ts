import { redis } from "../../src/store/redis/index.ts";

/** How other processes open the store of a test. The default second is met on a machine that does nothing else besides. */
export default (url: string, prefix: string) => redis(url, { prefix, timeout: 60_000 });

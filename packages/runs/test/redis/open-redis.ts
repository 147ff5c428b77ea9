import { redis } from "../../src/store/redis/index.ts";
import { PATIENT } from "./place.ts";

/** How other processes open the store of a test. */
export default (url: string, prefix: string) => redis(url, { prefix, timeout: PATIENT });

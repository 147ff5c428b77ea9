import { sqlite } from "../../src/store/sqlite/sqlite.ts";
export default (path: string) => sqlite(path, { thread: false });

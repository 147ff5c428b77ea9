import { sqlite } from "../../src/store/sqlite/sqlite.ts";
export default sqlite;

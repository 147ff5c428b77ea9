export { explain, type Issue } from "./generated/rules/explain.ts";

export { type Compiled, compile } from "./compile.ts";
export { ContractError } from "./errors/contract-error.ts";
export { DriftError } from "./errors/drift-error.ts";
export type { Problem } from "./errors/problem.ts";
export { TargetError } from "./errors/target-error.ts";
export { UsageError } from "./errors/usage-error.ts";
export { type Target, targets } from "./targets.ts";

import type { Problem } from "@arethetypeswrong/core";

/**
 * The packages are ES modules only, for Node from 20 on, which leaves two ways to import them: as Node does from an ES
 * module, and as bundlers do. Two others are judged too, and bound to complain:
 *
 * - `node10`, the resolution of Node 10, does not know `exports`, so it finds no entry point but the first.
 * - `node16-cjs`, a `require` in CommonJS, meets an ES module. Node from 20.19 on can load it, TypeScript warns of it.
 */
export function isExpected(problem: Problem): boolean {
  if (!("resolutionKind" in problem)) return false;
  const { kind, resolutionKind } = problem;
  return resolutionKind === "node10" || (resolutionKind === "node16-cjs" && kind === "CJSResolvesToESM");
}

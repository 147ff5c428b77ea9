import { createRequire } from "node:module";

type OpenapiTypescript = typeof import("openapi-typescript");

// The parts that compile a document which is bundled already: the main module would load a linter and bundler of its own. And
// loaded by `require`: for an `import`, Node reads through all of TypeScript once more to find out what kind of module it is.
const require = createRequire(import.meta.url);
const utils = require("openapi-typescript/dist/lib/utils.cjs") as OpenapiTypescript;

export const ts: typeof import("typescript") = require("typescript");
export const transformSchema: OpenapiTypescript["transformSchema"] = require("openapi-typescript/dist/transform/index.cjs");
export const { astToString }: OpenapiTypescript = require("openapi-typescript/dist/lib/ts.cjs");
export const { resolveRef, scanDiscriminators } = utils;

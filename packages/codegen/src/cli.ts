#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Before anything large is loaded: half of the time of a small contract goes into compiling the compilers.
enableCompileCache();
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2));

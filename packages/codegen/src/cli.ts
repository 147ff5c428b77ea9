#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { run } from "./run.ts";

// A large part of the time of a small contract goes into compiling the compilers; this keeps what comes out of that.
enableCompileCache();
process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), out: console.log, err: console.error });

export { type ExitCode, exitCodes } from "./errors/exit-codes.ts";
export { type Io, processIo, type Writer } from "./io.ts";
export { run } from "./run.ts";

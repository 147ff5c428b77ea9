// Runs a command of a root script. Plain JavaScript, as the bootstrap needs it before anything is installed.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { isatty } from "node:tty";

/** Milliseconds between two looks at the parent. */
const EVERY = 200;

/**
 * Runs a command, and resolves with its exit code, which a signal makes as shells do. Whatever is to end this process ends the command instead, which is waited
 * for: it may have something to put away, and keeps its ports until then.
 */
export function run(command, args, options) {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  let isEnding = false;
  const end = () => {
    // Once: the second one ends many a program on the spot.
    if (!isEnding) child.kill("SIGTERM");
    isEnding = true;
  };
  const interrupt = () => {
    // Ctrl-C has reached the command too, and a second signal could keep it from ending well.
    if (![0, 1, 2].some(isatty)) end();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", end).on("SIGHUP", end);
  const watch = setInterval(() => isOrphan() && end(), EVERY);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    clearInterval(watch);
    process.off("SIGINT", interrupt).off("SIGTERM", end).off("SIGHUP", end);
  });
}

const parent = process.ppid;

/** npm hands a signal to the shell between it and this process, which ends and hands on nothing. */
const isOrphan = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;

import type { Sandbox } from "@agent-events/sandbox";
import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import { oneLine } from "../output/one-line.ts";
import type { PrintFlags } from "../output/print.ts";
import { createStyle } from "../output/style.ts";
import { describeAttempt, describeCall, kindOf, tail } from "./describe.ts";
import type { LogHandlers } from "./log.ts";
import { ownCommand } from "./own-command.ts";

/** Tells of a sandbox: for people a line with the time, with `--json` the sandbox's own record of it. */
export function showSandbox({ stdout, env }: Io, flags: PrintFlags, timeout: number): LogHandlers {
  const style = createStyle(stdout, env, flags.color);
  if (flags.json) {
    const write = (data: object) => stdout.write(toJsonLine(data));
    return {
      onCall: (call) => write({ kind: "call", call }),
      onAttempt: ({ attempts: _, ...delivery }, attempt) => write({ kind: "attempt", delivery, attempt }),
      onLost: (delivery) => write({ kind: "lost", delivery }),
    };
  }
  const line = (what: string, text: string, isGood: boolean) => {
    const time = new Date().toTimeString().slice(0, 8);
    stdout.write(`${time}  ${isGood ? style.bold(what) : style.red(what)}  ${oneLine(text)}\n`);
  };
  return {
    onCall: (call) => line("call    ", describeCall(call), (call.answer?.status ?? 200) < 400),
    onAttempt: (delivery, attempt) => line("delivery", describeAttempt(delivery, attempt, timeout), attempt.right),
    onLost: ({ to, body, state, reason }) =>
      line(state === "lost" ? "lost    " : "not sent", `${tail(to.id)}  ${kindOf(body)}  ${reason ?? ""}`, false),
  };
}

/** What is told of a sandbox that has just started. */
export function introduce(sandbox: Sandbox, { stdout, env }: Io, flags: PrintFlags): void {
  const { url, seed, scenarios } = sandbox.state();
  if (flags.json) {
    stdout.write(toJsonLine({ kind: "listening", url, seed }));
    return;
  }
  const { bold } = createStyle(stdout, env, flags.color);
  const command = ownCommand(process.argv, process.cwd());
  stdout.write(`${bold("sandbox")}  ${url}   (a local DevRev; in a browser it shows all that happens)

Try in a second terminal:

  export DEVREV_BASE_URL="${url}" DEVREV_TOKEN="anything"
  ${command} ask "hello"
  ${command} ask "skills"       plays a scenario; ${scenarios.length} are there: ${command} sandbox --list
  ${command} trigger duplicate --to http://127.0.0.1:3000/     your receiver, tried without any call

Calls and deliveries until Ctrl-C:

`);
}

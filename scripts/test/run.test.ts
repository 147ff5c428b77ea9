import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { describe, expect, onTestFinished, test } from "vitest";

const runner = new URL("../run.mjs", import.meta.url).href;

/** A process that runs a command which takes a moment to put away what it has, and leaves a file when it has done so. */
function service() {
  const folder = temporaryFolder();
  const closed = join(folder, "closed");
  const command = join(folder, "service.mjs");
  writeFileSync(
    command,
    `import { writeFileSync } from "node:fs";
    const close = () => setTimeout(() => { writeFileSync(${JSON.stringify(closed)}, ""); process.exit(0); }, 300);
    process.once("SIGTERM", close).once("SIGINT", close);
    setInterval(() => {}, 1_000);
    console.log(process.pid);`,
  );
  const program = join(folder, "program.mjs");
  writeFileSync(
    program,
    `import { run } from ${JSON.stringify(runner)};
    process.exitCode = await run(process.execPath, [${JSON.stringify(command)}]);`,
  );
  return { program, isClosed: () => existsSync(closed) };
}

/** Resolves with the id of the command's process, once it runs. */
async function up(child: ChildProcess): Promise<number> {
  const [printed] = child.stdout ? await once(child.stdout, "data") : [];
  const id = Number(printed);
  onTestFinished(() => {
    child.kill("SIGKILL");
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  });
  return id;
}

describe.skipIf(process.platform === "win32")("a command of a root script", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "is ended by %s to the script, which waits for it",
    async (signal) => {
      const { program, isClosed } = service();
      const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
      const ended = once(child, "exit");
      await up(child);
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
      expect(isClosed()).toBe(true);
    },
  );

  test("is ended when npm's shell is gone, which hands on no signal", async () => {
    const { program, isClosed } = service();
    const shell = spawn("sh", ["-c", `"${process.execPath}" "${program}"; exit`], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, npm_lifecycle_event: "start" },
    });
    await up(shell);
    shell.kill("SIGTERM");
    await expect.poll(isClosed).toBe(true);
  });

  test("is left alone by a shell that goes away, where npm has not started it", async () => {
    const { program } = service();
    const { npm_lifecycle_event: _, ...env } = process.env;
    const shell = spawn("sh", ["-c", `"${process.execPath}" "${program}" &`], {
      stdio: ["ignore", "pipe", "inherit"],
      env,
    });
    const ended = once(shell, "exit");
    const id = await up(shell);
    await ended;
    expect(process.kill(id, 0)).toBe(true);
  });

  test("gives its exit code, as shells do where a signal ended it", async () => {
    const program = (command: string) => `const { run } = await import(${JSON.stringify(runner)});
      process.exitCode = await run("sh", ["-c", ${JSON.stringify(command)}]);`;
    const codeOf = async (command: string) => {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", program(command)], { stdio: "ignore" });
      return (await once(child, "exit"))[0];
    };
    expect(await codeOf("exit 7")).toBe(7);
    expect(await codeOf("kill -TERM $$")).toBe(143);
  });
});

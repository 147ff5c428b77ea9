import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, bin, cli, printed } from "./cli.ts";
import { sandbox } from "./sandbox.ts";
import { temporary } from "./temporary.ts";

/** Sends a signal to the process once it waits for the answer. */
const whenAccepted = (name: NodeJS.Signals) => async (child: ReturnType<typeof spawn>) => {
  await printed(child, /^accepted/m);
  child.kill(name);
};

describe("while the answer is waited for", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s ends the wait with 130, and removes the webhook",
    async (name) => {
      const { url, webhooks } = await sandbox();
      const { code, stderr } = await cli(["ask", "silence"], { env: at(url), onStart: whenAccepted(name) });
      expect(code).toBe(130);
      expect(stderr).toMatch(/^error: interrupted: nothing waits for the answer any more\nnext: The agent may go on/);
      expect(webhooks()).toEqual([]);
    },
  );

  test("the run is named where it is kept", async () => {
    const { url } = await sandbox();
    const file = await temporary("runs.db");
    const { stdout, stderr } = await cli(["ask", "silence", "--store", file], {
      env: at(url),
      onStart: whenAccepted("SIGINT"),
    });
    const [, run = ""] = /^run +(run_\S+),/m.exec(stdout) ?? [];
    expect(run).toMatch(/^run_/);
    expect(stderr).toContain(`next: The run ${run} is kept in ${file}.`);
  });

  test("a sandbox that is killed is missed within seconds", async () => {
    const other = spawn(process.execPath, [bin, "sandbox", "--port=0"], { env: {} });
    onTestFinished(() => void other.kill("SIGKILL"));
    const [url = ""] = (await printed(other, /\n/)).match(/http:\/\/\S+/) ?? [];
    const { code, stderr } = await cli(["ask", "silence"], {
      env: at(url),
      onStart: async (child) => {
        await printed(child, /^skill/m);
        other.kill("SIGKILL");
        await once(other, "exit");
      },
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^error: the sandbox at http:.* went away before the answer came: no connection.*\nnext: Start it again/,
    );
  });
});

test("Ctrl-C before anything was asked removes the webhook that had been made", async () => {
  const { url, webhooks, calls, subscribe } = await sandbox();
  // An address that leads nowhere: the command waits for the webhook to be verified, and has looked at least once.
  const { code, stdout } = await cli(["ask", "Hello", "--public-url=http://127.0.0.1:9/", "--listen=0"], {
    env: at(url),
    onStart: (child) => {
      // A second Ctrl-C would end the process without any cleaning up.
      const stop = subscribe(() => {
        if (!calls().some(({ operation, answer }) => operation === "webhooks-get" && answer)) return;
        stop();
        child.kill("SIGINT");
      });
    },
  });
  expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
  expect(webhooks()).toEqual([]);
});

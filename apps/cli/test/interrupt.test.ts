import { expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { complete, hello } from "./examples.ts";
import { json, type Reply, serve } from "./server.ts";

test("Ctrl-C during a call ends it with 130, and says that the request may take effect", async () => {
  let interrupt = () => {};
  const { url, received } = await serve(() => interrupt());
  const { code, stdout, stderr } = await cli(hello, {
    env: at(url),
    onStart: (child) => {
      interrupt = () => child.kill("SIGINT");
    },
  });
  expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
  expect(stderr).toMatch(
    /^error: interrupted\nnext: If the request had left already, it may still take effect: wait for/,
  );
  expect(received).toHaveLength(1);
});

test("Ctrl-C between two attempts ends the wait", async () => {
  let interrupt = () => {};
  const later: Reply = (response) => {
    json(429, { type: "too_many_requests" }, { "retry-after": "30" })(response);
    setTimeout(() => interrupt(), 200);
  };
  const { url, received } = await serve(later);
  const { code } = await cli(hello, {
    env: at(url),
    onStart: (child) => {
      interrupt = () => child.kill("SIGINT");
    },
  });
  expect(code).toBe(130);
  expect(received).toHaveLength(1);
});

test("Ctrl-C while standard input is read ends it with 130", async () => {
  let interrupt = () => {};
  const { url } = await serve((response) => {
    response.end();
    interrupt();
  });
  // The process tells the server that it now listens for the signal: one that came earlier would just kill it.
  const preload = `process.on("newListener", (event) => event === "SIGINT" && fetch("${url}").catch(() => {}))`;
  const { code, stderr } = await cli([...complete, "--message=-"], {
    env: at(url),
    node: ["--import", `data:text/javascript,${preload}`],
    onStart: (child) => {
      interrupt = () => child.kill("SIGINT");
      // Standard input stays open: the process waits for the rest of the message.
      if (child.stdin) child.stdin.end = () => child.stdin as never;
    },
  });
  expect(code).toBe(130);
  expect(stderr).toMatch(/^error: interrupted/);
});

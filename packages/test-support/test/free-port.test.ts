import { expect, test } from "vitest";
import { freePort, freePorts } from "../src/free-port.ts";
import { listen } from "../src/listen.ts";

test("a free port can be listened at", async () => {
  const port = await freePort();
  const { url } = await listen((_, response) => response.end("here"), { port });
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect(await (await fetch(url)).text()).toBe("here");
});

test("several are all different", async () => {
  expect(new Set(await freePorts(20)).size).toBe(20);
});

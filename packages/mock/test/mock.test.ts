import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { MockStartError, startMock } from "../src/index.ts";

const cli = new URL("../src/cli.ts", import.meta.url).pathname;

async function takePort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

function ask(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/ai-agents.events.execute-async`, {
    method: "POST",
    headers: { authorization: "Bearer anything", "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

const request = { agent: "agent", session_object: "order-17", event: { input_message: { message: "Hello" } } };

test("answers a valid request as the contract documents", async () => {
  const mock = await startMock();
  const response = await ask(mock.url, request);
  expect(response.status).toBe(200);
  expect(response.headers.get("sl-violations")).toBeNull();
  expect(await response.json()).toHaveProperty("session.id");
  await mock.close();
});

test("several run side by side, each on a port of its own", async () => {
  const [one, other] = await Promise.all([startMock(), startMock()]);
  expect(one.url).not.toBe(other.url);
  expect((await ask(other.url, request)).status).toBe(200);
  await Promise.all([one.close(), other.close()]);
});

test("a closed mock answers no more", async () => {
  const mock = await startMock();
  await mock.close();
  await expect(ask(mock.url, request)).rejects.toThrow();
});

test("a port in use is an error that names the port", async () => {
  const { port, free } = await takePort();
  const starting = startMock({ port });
  await expect(starting).rejects.toBeInstanceOf(MockStartError);
  await expect(starting).rejects.toThrow(String(port));
  free();
});

test("at a terminal, it prints a curl that works and stops on SIGINT", async () => {
  const { port, free } = await takePort();
  free();
  const child = spawn(process.execPath, [cli, "--port", String(port)]);
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.includes("Prism is listening")) break;
  }
  const curl = output.match(/^ {2}curl .*\n.*\n.*$/m)?.[0] ?? "";
  const answer = spawn("sh", ["-c", `${curl} --silent --show-error`]);
  let body = "";
  for await (const chunk of answer.stdout) body += chunk;
  expect(JSON.parse(body)).toHaveProperty("session.id");
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
  await expect(ask(`http://127.0.0.1:${port}`, request)).rejects.toThrow();
});

test("at a terminal, a port in use is a sentence with what to do", async () => {
  const { port, free } = await takePort();
  const child = spawn(process.execPath, [cli, "--port", String(port)]);
  let complaint = "";
  for await (const chunk of child.stderr) complaint += chunk;
  expect(complaint).toContain(`port ${port} is in use; choose another with --port`);
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(2);
  free();
});

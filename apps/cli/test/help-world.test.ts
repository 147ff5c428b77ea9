import { once } from "node:events";
import { createAgentClient } from "@agent-events/client";
import { createSandbox, type Sandbox } from "@agent-events/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { againstMock, inTheirWorld } from "./commands.ts";
import { gateway } from "./gateway.ts";
import { start } from "./process.ts";
import { receiver, SECRET } from "./receiver.ts";
import { shell } from "./shell.ts";
import { temporary } from "./temporary.ts";

const NEW = "YS1uZXctc2VjcmV0LW9mLTI0LWJ5dGVz";
const running = gateway();

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

/** The example at the end of a command's help. */
async function exampleOf(command: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await cli([...command, "--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [, example = ""] = stdout.split("\nExample:\n");
  expect(example).toMatch(new RegExp(`^ {2}.*agent-events ${command.join(" ")}`, "m"));
  return example;
}

/** The webhook that the examples name, which is a sandbox's first one, with a receiver that takes two secrets. */
async function webhook(): Promise<Record<string, string>> {
  const client = createAgentClient({ token: "any", baseUrl: sandbox.url });
  const { url } = await receiver({ secret: [NEW, SECRET] });
  const [present] = sandbox.webhooks();
  if (present) await client.webhooks.update({ id: present.id, url, secret: SECRET });
  else await client.webhooks.create({ url, secret: SECRET, event_types: ["ai_agent_response"] });
  await expect.poll(() => sandbox.webhooks()[0]?.status).toBe("active");
  return { ...at(sandbox.url), DEVREV_WEBHOOK_SECRET: SECRET };
}

describe("the example of a command works", () => {
  test.each([["verify"], ["rotate"]])("webhook %s", async (name) => {
    const env = await webhook();
    const script = `echo ${NEW} > new-secret.txt; chmod 600 new-secret.txt\n${await exampleOf(["webhook", name])}`;
    expect(await shell(script, env)).toMatchObject({ code: 0, stderr: "" });
  });

  test("doctor", async () => {
    const env = await webhook();
    expect(await shell(await exampleOf(["doctor"]), env)).toMatchObject({ code: 0, stderr: "" });
  });

  test("login and logout", async () => {
    const env = { ...at(sandbox.url), XDG_CONFIG_HOME: await temporary("config") };
    const script = `echo a-token > token.txt\n${await exampleOf(["login"])}\n${await exampleOf(["logout"])}`;
    const { code, stdout, stderr } = await shell(script, env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^kept in[\s\S]*^removed/m);
  });

  test("completion, in the shell that it is for", async () => {
    const script = `bash --norc -e -c '${await exampleOf(["completion"])}\ncomplete -p agent-events'`;
    const { code, stdout, stderr } = await shell(script, {});
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe("complete -F _agent_events agent-events\n");
  });

  test("keys and what belongs to them", async () => {
    const here = (example: string) => example.replaceAll("agent-events.db", running.store());
    const made = await shell(here(`${(await exampleOf(["keys", "create"])).trim()} --json`), {});
    const { id } = JSON.parse(made.stdout).key;
    const rest = [["keys"], ["keys", "list"], ["keys", "rotate"], ["keys", "revoke"]];
    const examples = await Promise.all(rest.map(exampleOf));
    const { code, stderr } = await shell(here(examples.join("\n")).replaceAll("0123456789abcdef", id), {});
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("gateway rotate", async () => {
    const example = (await exampleOf(["gateway", "rotate"]))
      .replace("https://agents.example.com", running.url())
      .replace("agent-events.db", running.store());
    expect(await shell(example, at(running.sandbox().url))).toMatchObject({ code: 0, stderr: "" });
  });

  test.each([
    ["gateway", /Its log until Ctrl-C/],
    ["listen", /Deliveries until Ctrl-C/],
  ])("%s, until it is ended", async (name, begun) => {
    const { url } = await receiver();
    const words = (await exampleOf([name])).trim().replace("http://127.0.0.1:3000/", url).split(" ").slice(1);
    // Its own port may be in use.
    const one = start([...words, ...(name === "listen" ? ["--port=0"] : [])], { PORT: "0" });
    await one.until(begun);
    one.child.kill("SIGTERM");
    expect((await once(one.child, "close"))[0]).toBe(0);
  });
});

test("no command is without an example that is run", async () => {
  const { stdout } = await cli(["completion", "fish"]);
  const [, list = ""] = /^ +case (.*agent-events ask.*)$/m.exec(stdout) ?? [];
  const all = [...list.matchAll(/'agent-events ([^']+)'/g)].map(([, path = ""]) => path);
  const run = [...againstMock, ...inTheirWorld].map((command) => command.join(" "));
  expect(all.filter((path) => !/\bhelp$/.test(path)).sort()).toEqual(run.filter((path) => path !== "").sort());
});

import { deadAddress } from "@agent-events/test-support/dead-address";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { hello } from "./examples.ts";
import { mock } from "./mock.ts";
import { acknowledged, json, type Reply, serve, silent } from "./server.ts";

const refusal = (status: number, type: string, more: object = {}): Reply =>
  json(status, { type, message: "No", ...more });
const html: Reply = (response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Proxy</h1>");
const reset: Reply = (response) => response.destroy();

describe("exit code 1: the API answered with an error, which is told with the next step", () => {
  test.each<[reply: Reply, sentence: RegExp]>([
    [refusal(400, "invalid_field", { field_name: "agent" }), /400 invalid_field: No\nnext: Correct --agent \(agent\)/],
    [refusal(400, "invalid_enum_value", { field_name: "target", allowed_values: ["a", "b"] }), /Allowed are a, b\./],
    [refusal(400, "parse_error"), /Correct what it names/],
    [refusal(401, "token_expired"), /401 token_expired: No\nnext: Set DEVREV_TOKEN .*, or .*`agent-events login`/],
    [refusal(401, "dev_org_deactivated"), /next: The organization is deactivated/],
    [refusal(403, "forbidden", { object_ids: ["don:1"] }), /next: The token's user may not do this \(don:1\)/],
    [refusal(404, "not_found"), /next: Check the id\./],
    [json(404, { message: "route not found" }), /404: route not found\nnext: Check --base-url/],
    [refusal(413, "request_entity_too_large", { max_bytes: 100 }), /next: Send at most 100 bytes/],
    [refusal(429, "too_many_requests", { retry_after: 900 }), /next: It did not run\. Run the command again in 900 s/],
    [refusal(500, "internal_error", { reference_id: "ref-1" }), /next: It may have run: .*ref-1/],
    [refusal(418, "teapot"), /418 teapot: No\nnext: /],
    [(response) => response.writeHead(502).end("<h1>Bad gateway</h1>"), /answered 502\nnext: It may have run/],
  ])("%#", async (reply, sentence) => {
    const { url } = await serve(reply);
    const { code, stdout, stderr } = await cli(hello, { env: at(url) });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^error: .*\nnext: .*\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  test("503 after the last retry", async () => {
    const { url } = await serve(refusal(503, "service_unavailable"));
    const { code, stderr } = await cli([...hello, "--max-retries=0"], { env: at(url) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/503 service_unavailable: No\nnext: It did not run\. Run the command again in a while\./);
  });
});

describe("exit code 3: no usable answer", () => {
  test("a host that does not exist: nothing was sent", async () => {
    const env = at("http://agent-events.invalid");
    const { code, stderr } = await cli([...hello, "--max-retries=0"], { env });
    expect(code).toBe(3);
    expect(stderr).toMatch(/no connection \(E[A-Z_]+\)\nnext: Nothing was sent\. Check the network, and --base-url/);
  });

  test("a port where nothing listens: nothing was sent", async () => {
    const { code, stderr } = await cli([...hello, "--max-retries=0"], { env: at(await deadAddress()) });
    expect(code).toBe(3);
    expect(stderr).toMatch(/no connection \(ECONNREFUSED\)\nnext: Nothing was sent/);
  });

  test.each<[fact: string, reply: Reply, sentence: RegExp]>([
    ["a connection that broke", reset, /no connection.*\nnext: The request may have arrived: wait for notifications/],
    ["an HTML page", html, /a success without a JSON body.*\nnext: Check that --base-url/],
    ["JSON of another kind", json(200, { ok: true }), /a success without `session`.*\nnext: Check that --base-url/],
    ["silence", silent, /no answer within the timeout of 800 ms\nnext: The request may have arrived.*--timeout/],
  ])("%s: the request may have arrived, and is sent once only", async (_, reply, sentence) => {
    const { url, received } = await serve(reply);
    const { code, stderr } = await cli([...hello, "--timeout=800"], { env: at(url) });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^error: .*\nnext: .*\n$/);
    expect(code).toBe(3);
    expect(received).toHaveLength(1);
  });

  test("a webhook command says where to look whether it took effect", async () => {
    const { url } = await serve(silent);
    const { code, stderr } = await cli(["webhook", "delete", "w/1", "--deadline=800"], { env: at(url) });
    expect(code).toBe(3);
    expect(stderr).toMatch(/the deadline of 800 ms\nnext: .*`agent-events webhook list`.*--deadline/);
  });
});

test("429 and 503 are tried again, and --verbose tells each attempt without the token", async () => {
  const { url, received } = await serve(
    json(429, { type: "too_many_requests" }, { "retry-after": "0" }),
    refusal(503, "service_unavailable"),
    acknowledged,
  );
  const { code, stderr } = await cli([...hello, "--verbose"], { env: at(url) });
  expect(code).toBe(0);
  expect(received).toHaveLength(3);
  expect(stderr).toMatch(
    /attempt 1: POST http:.*execute-async\nattempt 1: answered 429 in [\d.]+ m?s\nattempt 1: sending again/,
  );
  expect(stderr).toMatch(/attempt 3: answered 200/);
  expect(stderr).not.toMatch(/a-token/);
});

test("--max-retries 0 tries once", async () => {
  const { url, received } = await serve(refusal(503, "service_unavailable"));
  expect(await cli([...hello, "--max-retries", "0"], { env: at(url) })).toMatchObject({ code: 1 });
  expect(received).toHaveLength(1);
});

describe("with --json an error is one JSON object on stderr", () => {
  const only = async (args: readonly string[], env: Record<string, string>) => {
    const { code, stdout, stderr } = await cli([...args, "--json"], { env });
    expect(stdout).toBe("");
    expect(stderr.split("\n")).toHaveLength(2);
    return { code, ...JSON.parse(stderr) };
  };

  test("of the API", async () => {
    const { url } = await serve(refusal(403, "forbidden"));
    expect(await only(hello, at(url))).toEqual({
      code: 1,
      error: {
        name: "HttpError",
        message: "the API answered 403 forbidden: No",
        status: 403,
        type: "forbidden",
        next: expect.stringMatching(/^The token's user/),
      },
    });
  });

  test("of a request that was not sent, with its issues", async () => {
    const { url } = await serve(acknowledged);
    expect(await only([...hello, "--agent="], at(url))).toMatchObject({
      code: 2,
      error: { name: "RequestInvalidError", issues: [{ path: "agent" }] },
    });
  });

  test("of the command line", async () => {
    expect(await only(["execute", "--agnet=1"], {})).toMatchObject({ code: 2, error: { name: "UsageError" } });
  });

  test("of the environment", async () => {
    expect(await only(hello, {})).toMatchObject({ code: 4, error: { name: "ConfigurationError" } });
  });
});

describe("against the mock", () => {
  const { url } = mock();

  test("an address with another path is told as one", async () => {
    const { code, stderr } = await cli(["webhook", "list", "--base-url", `${url()}/nowhere`], { env: at(url()) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/the API answered 404.*\nnext: Check --base-url/);
  });
});

import { expect, test } from "vitest";
import { type Input, RequestInvalidError } from "../src/index.ts";
import { clientOf, rejection, request } from "./request.ts";
import { acknowledged, json, serve } from "./server.ts";

type Execute = Input<"/ai-agents.events.execute-async">;
const saying = (message: string) => ({ ...request, event: { input_message: { message } } });

test("a message of 8192 characters is sent, one of 8193 never leaves", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const agents = clientOf({ baseUrl });
  await agents.execute(saying("x".repeat(8192)));
  const error = await rejection(agents.execute(saying("x".repeat(8193))));
  expect(error).toBeInstanceOf(RequestInvalidError);
  expect((error as RequestInvalidError).message).toBe(
    "ai-agents.events.execute-async was not sent: event.input_message.message: at most 8192 characters, got 8193",
  );
  expect((error as RequestInvalidError).issues).toMatchObject([{ path: "event.input_message.message" }]);
  expect(received).toHaveLength(1);
});

test("characters are counted, not UTF-16 units", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  await clientOf({ baseUrl }).execute(saying("🙂".repeat(8192)));
  expect(received).toHaveLength(1);
});

test("the fields that people get wrong are named", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const { agent, ...rest } = request;
  // @ts-expect-error the field is called `agent`
  const error = await rejection(clientOf({ baseUrl }).execute({ ...rest, agent_id: agent }));
  expect(String(error)).toMatch(/agent: is required/);
  expect(String(error)).toMatch(/agent_id/);
  // @ts-expect-error a webhook is named by `webhook_target`
  const other = await rejection(clientOf({ baseUrl }).execute({ ...request, callback_url: "https://example.com" }));
  expect(String(other)).toMatch(/callback_url/);
  expect(received).toHaveLength(0);
});

test.each([
  ["an id that is a number", { ...request, agent: 17 }, /agent: .*string.*number/],
  ["an empty id", { ...request, agent: "" }, /agent: /],
  ["no body at all", undefined, /object/],
])("%s never leaves", async (_, body, sentence) => {
  const { baseUrl, received } = await serve(acknowledged);
  const error = await rejection(clientOf({ baseUrl }).execute(body as unknown as Execute));
  expect(error).toBeInstanceOf(RequestInvalidError);
  expect((error as Error).message).toMatch(sentence);
  expect(received).toHaveLength(0);
});

test("what JSON cannot hold is refused with its cause", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const error = await rejection(clientOf({ baseUrl }).execute({ ...request, client_metadata: { big: 1n } }));
  expect(error).toBeInstanceOf(RequestInvalidError);
  expect((error as Error).cause).toBeInstanceOf(TypeError);
  expect(received).toHaveLength(0);
});

test("fields that are undefined are as good as absent", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  await clientOf({ baseUrl }).execute({ ...request, colour: undefined } as Execute);
  expect(JSON.parse(received[0]?.body ?? "")).toEqual(request);
});

test("the raw client checks too", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const { api } = clientOf({ baseUrl });
  const call = api.POST("/ai-agents.events.execute-async", { body: { ...request, agent: "" } });
  expect(await rejection(call)).toBeInstanceOf(RequestInvalidError);
  expect(received).toHaveLength(0);
});

test("with validate: false the server judges", async () => {
  const refusal = json(400, { type: "invalid_field", field_name: "agent", message: "bad agent" });
  const { baseUrl, received } = await serve(refusal);
  const agents = clientOf({ baseUrl });
  const error = await rejection(agents.execute({ ...request, agent: "" }, { validate: false }));
  expect(error).toMatchObject({ name: "HttpError", status: 400, type: "invalid_field" });
  expect(received).toHaveLength(1);
  expect(await rejection(agents.execute({ ...request, agent: "" }))).toBeInstanceOf(RequestInvalidError);
});

test("it is the JSON that is checked: a Date is a string there, and no free-form object", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const dated = { ...request, client_metadata: new Date(0) } as unknown as Execute;
  expect(await rejection(clientOf({ baseUrl }).execute(dated))).toMatchObject({
    name: "RequestInvalidError",
    issues: [{ path: "client_metadata" }],
  });
  expect(received).toHaveLength(0);
});

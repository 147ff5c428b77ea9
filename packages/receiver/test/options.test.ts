import { expect, test } from "vitest";
import { ConfigurationError, createReceiver, ReceiverError, type ReceiverOptions } from "../src/index.ts";
import { challenges, observe, SECRET, signed } from "./deliveries.ts";

const create = (options: object) =>
  createReceiver({ secret: undefined, onDelivery: () => {}, ...options } as ReceiverOptions);

test.each([undefined, "", "  \n", [], [""], [SECRET, ""], [SECRET, undefined]])(
  "without a secret there is no receiver: %j",
  (secret) => {
    expect(() => create({ secret })).toThrow(ConfigurationError);
    expect(() => create({ secret })).toThrow(/no secret.*webhooks.get tells it/);
  },
);

test("firstContact needs no secret yet, but an empty one is still a mistake", () => {
  expect(() => create({ firstContact: true })).not.toThrow();
  expect(() => create({ firstContact: true, secret: "" })).toThrow(ConfigurationError);
  expect(() => create({ firstContact: false })).toThrow(ConfigurationError);
});

test("with firstContact and a secret, a challenge signed with another secret is answered", async () => {
  const { receive } = observe({ firstContact: true });
  expect((await receive(await signed(challenges.bare, "the one that DevRev made"))).status).toBe(200);
});

test.each([
  { tolerance: Number.POSITIVE_INFINITY },
  { tolerance: Number.NaN },
  { tolerance: 0 },
  { tolerance: 300 },
  { tolerance: 86_400_001 },
  { deadline: 0 },
  { deadline: 3_001 },
  { maxBytes: 0 },
  { maxBytes: Number.POSITIVE_INFINITY },
  { signatureForm: "hex" },
])("an option that would switch a check off, or has no meaning, is refused: %j", (option) => {
  expect(() => create({ secret: SECRET, ...option })).toThrow(new RegExp(`^${Object.keys(option)[0]} must be`));
});

test("an option that is undefined is as good as absent", async () => {
  const none = { onRejected: undefined, signatureForm: undefined, tolerance: undefined, untimed: undefined } as const;
  const rest = { firstContact: undefined, deadline: undefined, maxBytes: undefined, now: undefined } as const;
  const receive = createReceiver({ secret: SECRET, onDelivery: () => {}, ...none, ...rest });
  expect((await receive(await signed(challenges.bare))).status).toBe(200);
});

test("an error says what happened and what to do next, and is told by its class", () => {
  try {
    create({ secret: undefined });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ReceiverError);
    expect(error).toMatchObject({
      name: "ConfigurationError",
      reason: "there is no secret, so no delivery could be trusted",
      next: expect.stringContaining("DEVREV_WEBHOOK_SECRET"),
    });
  }
});

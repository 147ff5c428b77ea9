import { createHmac } from "node:crypto";
import type { Mock } from "@agent-events/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../src/document/document.ts";
import { type Operation, operationsOf } from "../../src/document/operations.ts";
import { deliveriesOf } from "../../src/document/variants.ts";
import { serve } from "../../src/judges/serve.ts";
import { subjectOf } from "../../src/judges/subject.ts";
import { validatorOf } from "../../src/judges/validator.ts";
import { judge } from "../../src/judges/verdicts.ts";
import type { Arrived } from "../../src/sandbox/inbox.ts";
import { kindOf, kindsOf } from "../../src/sandbox/kinds.ts";
import { notSent } from "../../src/sandbox/not-sent.ts";
import { EVENT_SOURCE, SECRET, type World } from "../../src/sandbox/world.ts";
import { accepts } from "../../src/schema/accepts.ts";
import { ask } from "./ask.ts";

const schemaOf = ({ body }: Operation) => ({ $ref: `#/components/schemas/${body.component}` });

/** How a delivery is signed, which scenarios may get wrong on purpose. */
function signed({ headers: [header] }: Operation, { body, signature }: Arrived): string {
  if (signature === undefined) return "missing";
  if (!header || !accepts(header.schema, signature)) return "malformed";
  return signature === createHmac("sha256", SECRET).update(body).digest("hex") ? "valid" : "wrong";
}

/** Has every scenario played, to the webhook and to the event source; each answer is as documented. */
async function playAll(world: World, [execute]: readonly Operation[]): Promise<void> {
  if (!execute) throw new TypeError("the document has no operation");
  const targets = [
    { webhook_target: { webhook: world.webhook } },
    { event_source_target: { event_source: EVENT_SOURCE } },
  ];
  const plays = world.sandbox.state().scenarios.flatMap(({ name }) =>
    targets.map(async (target) => {
      const message = `${name} How do I rotate a key?`;
      const call = {
        agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        session_object: name,
        client_metadata: { scenario: name },
        event: { input_message: { message } },
        ...target,
      };
      // The scenario `busy` wants to be asked twice.
      const { status } = await ask(world, execute, call);
      if (status === 429) await ask(world, execute, call);
    }),
  );
  await Promise.all(plays);
  await world.sandbox.idle();
}

/** Whatever a sandbox delivers, of the scenarios above all, is as documented; and of what is documented it delivers all. */
export function judgeDeliveries(document: Document, world: () => World): void {
  const operations = operationsOf(deliveriesOf(document));
  const operationOf = ({ body }: Arrived): Operation => {
    const { type } = JSON.parse(body) as { type?: string };
    const found = operations.find(({ id }) => (id === "webhook-verify") === (type === "verify"));
    if (!found) throw new TypeError(`no delivery is documented that could be ${body}`);
    return found;
  };
  const kinds = new Map<string, Arrived>();
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(deliveriesOf(document));
    await playAll(world(), operationsOf(document));
  });
  afterAll(() => mock.close());

  test("each one satisfies the validator of its kind", async () => {
    const { arrived } = world().inbox;
    expect(arrived.length).toBeGreaterThan(100);
    for (const one of arrived) {
      const operation = operationOf(one);
      const value: unknown = JSON.parse(one.body);
      const validate = await validatorOf(operation.body.component);
      expect(validate(value), `${one.body} ${JSON.stringify(validate.errors)}`).toBe(true);
      kinds.set(kindOf(document, schemaOf(operation), value), one);
    }
  });

  const documented = operations.flatMap((operation) => kindsOf(document, schemaOf(operation)));
  describe("of each kind that is documented", () => {
    test.each(documented.filter((kind) => !Object.hasOwn(notSent, kind)))(
      "there is one, and Prism and the schema have nothing against it: %s",
      async (kind) => {
        const one = kinds.get(kind);
        if (!one) return expect.fail(`no scenario delivers a ${kind}`);
        const operation = operationOf(one);
        const validate = await validatorOf(operation.body.component);
        const verdicts = await judge(
          subjectOf(deliveriesOf(document), operation),
          validate,
          mock,
          JSON.parse(one.body),
        );
        expect(verdicts).toEqual({ schema: true, validator: true, prism: true });
      },
    );
  });

  test.each(Object.keys(notSent))("none is a %s, as is listed", (kind) => {
    expect(documented).toContain(kind);
    expect(kinds.get(kind)).toBeUndefined();
  });

  test("each one is signed, but for those that are forged on purpose", () => {
    const bySecret = world().inbox.arrived.filter(({ path }) => path !== "/other");
    const forged = bySecret.map((one) => signed(operationOf(one), one)).filter((how) => how !== "valid");
    // Both targets get the scenario `forged`.
    const each = ["malformed", "missing", "wrong"];
    expect(forged.sort()).toEqual([...each, ...each].sort());
  });
}

import { examples } from "@agent-events/contract/examples";
import { expect, test } from "vitest";
import { receiver, SECRET } from "../receivers.ts";
import { request as call } from "../sandboxes.ts";
import { ask, EXECUTE, type Open, send } from "./subject.ts";

export function describeExecute(open: Open): void {
  test("a session is known again by its agent and session object", async () => {
    const subject = await open();
    const first = await send(subject, EXECUTE, call());
    expect(first.body.session).toMatchObject({ display_id: "AI_AGENT_SESSION-1" });
    expect((await send(subject, EXECUTE, call())).body).toEqual(first.body);
    expect((await send(subject, EXECUTE, call(undefined, { agent: "another" }))).body).not.toEqual(first.body);
    expect((await send(subject, EXECUTE, call(undefined, { session_object: "order-18" }))).body).not.toEqual(
      first.body,
    );
  });

  test("an unknown webhook is an invalid id, and the detail says how to get a valid one", async () => {
    const subject = await open();
    const { status, body } = await send(subject, EXECUTE, call({ id: "webhook/9" }));
    expect([status, body.type, body.field_name]).toEqual([400, "invalid_id", "webhook_target.webhook"]);
    expect(body.detail).toContain("webhooks.create");
  });

  test("a target that is named has to be there", async () => {
    const subject = await open();
    const { body } = await send(subject, EXECUTE, call(undefined, { target: "webhook_target" }));
    expect(body).toMatchObject({ type: "missing_required_field", field_name: "webhook_target" });
  });

  test.each(Object.entries(examples["ai-agent-events-execute-async"].request))(
    "the contract's example %s is taken, once its targets exist",
    async (_, example) => {
      const subject = await open();
      const { body } = await send(subject, "/webhooks.create", { url: (await receiver()).url, secret: SECRET });
      subject.sandbox.onEventSource(example.event_source_target?.event_source ?? "", () => {});
      const target = example.webhook_target && { webhook_target: { webhook: body.webhook.id } };
      expect((await send(subject, EXECUTE, { ...example, ...target })).status).toBe(200);
    },
  );

  test("the operations are also below /internal, the contract's second server", async () => {
    const subject = await open();
    const { status, body } = await ask(subject, `/internal${EXECUTE}`, call());
    expect([status, body.session.display_id]).toEqual([200, "AI_AGENT_SESSION-1"]);
  });
}

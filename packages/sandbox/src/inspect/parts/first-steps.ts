import { html } from "hono/html";
import type { Control } from "../../control/control.ts";
import { command } from "../show/command.ts";
import type { Html } from "../show/html.ts";

/** The id of the first webhook that a sandbox makes. */
const FIRST = "don:integration:dvrv-us-1:devo/0:webhook/1";

/** The way to the first delivery, by commands that work as they stand. */
export function firstSteps(control: Control): Html {
  const { url } = control.state();
  const webhook = control.webhooks()[0]?.id ?? FIRST;
  const create = { url: "http://127.0.0.1:4000/", event_types: ["ai_agent_response"] };
  const execute = {
    agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
    event: { input_message: { message: "Hello" } },
    session_object: "my-conversation",
    webhook_target: { webhook },
  };
  return html`<ol class="steps">
    <li>
      <p>Point your program at the sandbox. Any token will do.</p>
      ${command("step-export", `export DEVREV_BASE_URL='${url}'\nexport DEVREV_TOKEN='any'`, "Copy the settings")}
    </li>
    <li>
      <p>Create a webhook, with the address that your receiver listens at. The answer has its secret.</p>
      ${command("step-create", post("webhooks.create", create), "Copy the creation")}
    </li>
    <li>
      <p>Call the agent. Its answer is delivered to the webhook, once that has answered <code>verify</code>.</p>
      ${command("step-execute", post("ai-agents.events.execute-async", execute), "Copy the call")}
    </li>
  </ol>`;
}

const post = (operation: string, body: unknown): string =>
  [
    `curl "$DEVREV_BASE_URL/${operation}"`,
    `-H "authorization: Bearer $DEVREV_TOKEN"`,
    `-H 'content-type: application/json'`,
    `--data-raw '${JSON.stringify(body)}'`,
  ].join(" \\\n  ");

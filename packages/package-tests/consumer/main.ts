import { createAgentClient, HttpError, RequestInvalidError } from "@agent-events/client";
import { examples } from "@agent-events/contract/examples";
import document from "@agent-events/contract/openapi.json" with { type: "json" };
import { validate } from "@agent-events/contract/validators/ai-agent-events-execute-async-request";

/** Talks to the address that it is given, and prints what it found as JSON. */
const agents = createAgentClient({ baseUrl: process.argv[2] });
const request = examples["ai-agent-events-execute-async"].request.minimal;
const { session } = await agents.execute(request);
const refused: unknown = await agents.webhooks.get({ id: "webhook" }).catch((error: unknown) => error);
const invalid: unknown = await agents.execute({ ...request, agent: "" }).catch((error: unknown) => error);
const found = {
  session: session.id,
  refused: refused instanceof HttpError && refused.type,
  invalid: invalid instanceof RequestInvalidError && invalid.issues.map(({ path }) => path),
  valid: [validate(request), validate({})],
  openapi: document.openapi,
};
console.log(JSON.stringify(found));

import { explain } from "@agent-events/contract/validate";
import type { Coverage } from "../coverage/coverage.ts";
import type { Endpoint, Form, Reply } from "../document/endpoints.ts";
import type { Received } from "../judges/send.ts";
import { validatorOf } from "../judges/validator.ts";
import { accepts } from "../schema/accepts.ts";
import { faultsOfFrames } from "./judge-stream.ts";
import { unitsOfForm } from "./service-units.ts";
import { type Frame, readStream } from "./stream.ts";

/** What an answer was found to be. */
interface Judged {
  readonly faults: readonly string[];
  /** The JSON of the body, or the events of a stream. */
  readonly value: unknown;
}

async function judgeBody({ type, component }: Form, body: string): Promise<Judged> {
  if (type === "text/event-stream") {
    const { retry, frames } = readStream(body);
    const preamble = retry === 1000 ? [] : [`retry is ${retry}`];
    return { faults: [...preamble, ...(await faultsOfFrames(frames))], value: frames };
  }
  if (component === undefined) return { faults: [], value: body };
  const value: unknown = JSON.parse(body);
  const validate = await validatorOf(component, "gateway");
  return { faults: validate(value) ? [] : explain(validate.errors, value).map(({ message }) => message), value };
}

function faultsOfHeaders({ headers: documented }: Reply, headers: Headers): string[] {
  return documented.flatMap(({ name, required, schema }) => {
    const text = headers.get(name);
    if (text === null) return required ? [`the header ${name} is missing`] : [];
    return accepts(schema, text) ? [] : [`the header ${name} must not be ${text}`];
  });
}

/** The events and the runs that an answer tells of. */
function shownBy(form: Form | undefined, value: unknown): { kinds: string[]; statuses: string[] } {
  const told = value as { status: string; events: { kind: string }[]; run: { status: string } };
  if (form?.component === "run") return { kinds: [], statuses: [told.status] };
  if (form?.component === "run-events") {
    return { kinds: told.events.map(({ kind }) => kind), statuses: [told.run.status] };
  }
  if (form?.type !== "text/event-stream") return { kinds: [], statuses: [] };
  const frames = value as Frame[];
  const ends = frames.filter(({ event }) => event === "end");
  return {
    kinds: frames.filter(({ id }) => id !== undefined).map(({ event }) => String(event)),
    statuses: ends.map(({ data }) => (data as { status: string }).status),
  };
}

/** Notes what an answer shows of the contract, in terms of `unitsOfService`. */
function note(
  { id }: Endpoint,
  answer: Reply,
  form: Form | undefined,
  { headers }: Received,
  value: unknown,
  to: Coverage,
): void {
  const { type } = (value ?? {}) as { type?: string };
  for (const unit of form ? unitsOfForm(id, answer.status, form, type === undefined ? [] : [type]) : [])
    to.exercised(unit);
  if (!form) to.exercised({ operation: id, part: answer.status, kind: "no body", name: "" });
  for (const { name } of answer.headers) {
    if (headers.has(name)) to.exercised({ operation: id, part: answer.status, kind: "header", name });
  }
  const { kinds, statuses } = shownBy(form, value);
  for (const name of kinds) to.exercised({ operation: "follow-run", part: "200", kind: "event", name });
  for (const name of statuses) to.exercised({ operation: "get-run", part: "200", kind: "run", name });
}

/** Holds an answer against what the endpoint documents for its status, and notes what it shows; all that is wrong with it. */
export async function judge(endpoint: Endpoint, received: Received, coverage: Coverage): Promise<Judged> {
  const { status, headers, body } = received;
  const answer = endpoint.answers.find((one) => one.status === String(status));
  if (!answer) return { faults: [`the status ${status} is not documented: ${body}`], value: undefined };
  const type = headers.get("content-type")?.split(";")[0];
  const form = answer.forms.find((one) => one.type === type);
  // An answer without a documented body may have one: that to a challenge.
  if (!form && answer.forms.length) return { faults: [`the content type ${type} is not documented`], value: undefined };
  const judged = form ? await judgeBody(form, body) : { faults: [], value: undefined };
  const faults = [...judged.faults, ...faultsOfHeaders(answer, headers)];
  if (!faults.length) note(endpoint, answer, form, received, judged.value, coverage);
  return { ...judged, faults };
}

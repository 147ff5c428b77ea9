import type { Validator } from "@agent-events/contract";
import type { Mock } from "@agent-events/mock";
import { headersFor } from "../document/requests.ts";
import { accepts } from "../schema/accepts.ts";
import { send } from "./send.ts";
import type { Subject } from "./subject.ts";

/** Whether each judge accepts a value. */
export interface Verdicts {
  /** The plain reading of the schema. */
  readonly schema: boolean;
  /** The validator that was generated from it. */
  readonly validator: boolean;
  readonly prism: boolean;
}

/** Asks those who need no server. */
export function judgeHere({ schema }: Subject, validate: Validator<unknown>, value: unknown): Omit<Verdicts, "prism"> {
  return { schema: accepts(schema, value), validator: validate(value) };
}

/** Asks all three. */
export async function judge(
  subject: Subject,
  validate: Validator<unknown>,
  { url }: Mock,
  value: unknown,
): Promise<Verdicts> {
  const { operation } = subject;
  const { violations } = await send(url + operation.path, value, headersFor(operation));
  return { ...judgeHere(subject, validate, value), prism: violations.length === 0 };
}

import type { Validator } from "@agent-events/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../src/depth.ts";
import type { Document } from "../../src/document/document.ts";
import { operationsOf } from "../../src/document/operations.ts";
import { inUnion, names } from "../../src/judges/names.ts";
import { type Subject, subjectOf } from "../../src/judges/subject.ts";
import { validatorOf } from "../../src/judges/validator.ts";
import type { Constraint, Placed } from "../../src/near-misses/constraint.ts";
import { atHome } from "../../src/sandbox/at-home.ts";
import { type Reason, reasons } from "../../src/sandbox/reasons.ts";
import type { World } from "../../src/sandbox/world.ts";
import { type Answered, ask, typesOf } from "./ask.ts";

/** What a constraint that is broken is called; whatever else is wrong with a field makes it an `invalid_field`. */
const TYPES: Readonly<Record<string, string>> = {
  type: "unexpected_json_type",
  required: "missing_required_field",
  enum: "invalid_enum_value",
  const: "invalid_enum_value",
};

function expectRefused(
  { operation }: Subject,
  constraint: Constraint,
  placed: Placed,
  { status, told }: Answered,
): void {
  expect(status).toBe(400);
  expect(typesOf(operation, 400)).toContain(told.type);
  expect(names(told.field_name ?? "", constraint, placed), `${told.field_name} in place of ${placed.path}`).toBe(true);
  const [keyword = ""] = constraint.keyword.split(" ");
  if (!inUnion(constraint)) expect(told.type).toBe(TYPES[keyword] ?? "invalid_field");
}

interface Judged {
  readonly subject: Subject;
  readonly constraint: Constraint;
  readonly validate: Validator<unknown>;
  readonly used: Set<Reason>;
}

/** The sandbox refuses what the validator refuses, and what one of the reasons is about; all else it accepts. */
async function expectJudged(world: World, judged: Judged, value: unknown, placed: Placed): Promise<void> {
  const { subject, constraint, validate, used } = judged;
  const { operation } = subject;
  const accepted = validate(value);
  const apply = reasons.filter(
    ({ operations, applies }) => accepted && operations.includes(operation.id) && applies(value, world.ids),
  );
  const answered = await ask(world, operation, value);
  const { status, told } = answered;
  if (!accepted) return expectRefused(subject, constraint, placed, answered);
  if (!apply.length) return expect(status, answered.body).toBeLessThan(300);
  const reason = apply.find((one) => one.status === status && one.type === told.type && one.field === told.field_name);
  expect(apply, answered.body).toContain(reason);
  if (reason) used.add(reason);
}

/** Deletes the webhooks that a request made, or that were made for it. */
async function tidy(world: World, before: ReadonlySet<string>): Promise<void> {
  const more = world.sandbox.webhooks().filter(({ id }) => !before.has(id));
  await Promise.all(more.map(({ id }) => world.remove(id)));
}

function testsOf(subject: Subject, world: () => World, fast: number, used: Set<Reason>): void {
  const constraints = subject.constraints.map((constraint, index) => ({ ...constraint, constraint, index }));
  test.each(constraints)("$place $keyword", async ({ constraint, index, edge, past }) => {
    const validate = await validatorOf(subject.operation.body.component);
    const judged = { subject, constraint, validate, used };
    const before = new Set(world().ids);
    for (const side of past ? [edge, past] : [edge]) {
      await fc.assert(
        fc.asyncProperty(side, async (placed) => {
          const values = [placed.value, await atHome(world(), placed)];
          await Promise.all(values.map((value) => expectJudged(world(), judged, value, placed)));
          await tidy(world(), before);
        }),
        runs(fast, index),
      );
    }
  });
}

/**
 * For each thing that a request must be: values that just are and values that just are not, as they are drawn and at home in
 * the sandbox, on which it agrees with the generated validators.
 */
export function judgeRequests(document: Document, world: () => World, fast: number): void {
  const used = new Set<Reason>();
  for (const operation of operationsOf(document)) {
    describe(operation.id, () => testsOf(subjectOf(document, operation), world, fast, used));
  }
  test("every listed reason of the sandbox to refuse what the schemas accept still occurs", () => {
    expect(reasons.filter((reason) => !used.has(reason))).toEqual([]);
  });
}

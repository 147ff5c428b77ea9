import { CaseFailure } from "./assert.ts";
import type { Case, Outcome, Setup, Traits } from "./case.ts";
import { cases } from "./cases.ts";
import { openStage } from "./stage.ts";

const LONGEST = 60_000;

/** The cases that say something of a runtime with these traits. */
export function casesFor(traits: Traits): readonly Case[] {
  return cases.filter(({ where }) => where?.(traits) ?? true);
}

/** Runs the suite, one case after the other, and yields what became of each. */
async function* runCases(setup: Setup): AsyncGenerator<Outcome> {
  for (const { name, run } of casesFor(setup.traits)) {
    const started = Date.now();
    const env = { ...setup, stage: openStage.bind(undefined, setup.stages) };
    const failure = await Promise.race([run(env), tooLong()]).then(() => undefined, describe);
    const milliseconds = Date.now() - started;
    yield failure === undefined ? { name, milliseconds } : { name, milliseconds, failure };
  }
}

/** The same as lines of JSON. */
export async function* lines(setup: Setup): AsyncGenerator<string> {
  for await (const outcome of runCases(setup)) yield JSON.stringify(outcome);
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    const timer: unknown = setTimeout(() => reject(new CaseFailure(`not done after ${LONGEST} ms`)), LONGEST);
    // Where timers keep a process alive, this one must not.
    (timer as { unref?: () => void }).unref?.();
  });
}

/** Stacks repeat the message on some runtimes and leave it out on others. */
function describe(error: unknown): string {
  const { stack = "", cause } = Object(error) as Error;
  const told = stack.includes(String(error)) ? stack : `${error}\n${stack}`;
  return cause === undefined ? told : `${told}\ncaused by ${describe(cause)}`;
}

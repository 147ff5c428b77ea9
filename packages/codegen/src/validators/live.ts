import type { Check } from "../rules/check.ts";
import type { Expression } from "./expression.ts";
import { ruleOf } from "./registry.ts";

/** Evaluates expressions in place: the same rules as in the generated modules, without printing and loading them. */
export function live(compile: (component: string, strict: boolean) => Expression): (expression: Expression) => Check {
  const made = new Map<string, Check>();

  function component(name: string, strict: boolean): Check {
    const key = `${name} ${strict}`;
    // Components may refer to themselves, so each is looked up once it is needed.
    return (value, errors) => {
      let check = made.get(key);
      if (!check) {
        check = evaluate(compile(name, strict)) as Check;
        made.set(key, check);
      }
      check(value, errors);
    };
  }

  function evaluate(expression: Expression): unknown {
    switch (expression.kind) {
      case "rule":
        return ruleOf(expression.name).value;
      case "call":
        return (ruleOf(expression.name).value as (...args: unknown[]) => unknown)(...expression.args.map(evaluate));
      case "value":
        return expression.value;
      case "pattern":
        return new RegExp(expression.source, "u");
      case "record":
        return Object.fromEntries(expression.entries.map(([name, part]) => [name, evaluate(part)]));
      case "component":
        return component(expression.name, expression.strict);
    }
  }

  return (expression) => evaluate(expression) as Check;
}

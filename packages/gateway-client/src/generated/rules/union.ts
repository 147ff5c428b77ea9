// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, rule, type ValidationError } from "./check.ts";

const errorsOf = (check: Check, value: unknown): ValidationError[] => {
  const errors: ValidationError[] = [];
  check(value, errors);
  return errors;
};

const fewest = (candidates: ValidationError[][]): ValidationError[] =>
  candidates.reduce((best, errors) => (errors.length < best.length ? errors : best));

export function not(check: Check): Check {
  return rule("not", undefined, (value) => errorsOf(check, value).length > 0);
}

/** If no variant fits, the errors of the one that fits best. */
export function anyOf(...variants: Check[]): Check {
  return (value, errors) => {
    errors.push(...fewest(variants.map((variant) => errorsOf(variant, value))));
  };
}

export function oneOf(...variants: Check[]): Check {
  return (value, errors) => {
    const found = variants.map((variant) => errorsOf(variant, value));
    const fitting = found.filter((variant) => !variant.length).length;
    if (fitting === 0) errors.push(...fewest(found));
    else if (fitting > 1) errors.push({ path: [], rule: "oneOf", limit: fitting });
  };
}

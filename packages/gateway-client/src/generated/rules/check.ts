// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

/** One broken rule: where (keys and indexes from the root), which rule of the schema, and the limit it sets. */
export interface ValidationError {
  path: (string | number)[];
  rule: string;
  limit?: unknown;
}

/** Adds to `errors` whatever is wrong with the value. */
export type Check = (value: unknown, errors: ValidationError[]) => void;

/** Tells whether a value is a `T`; `errors` says what was wrong the last time, or is null. */
export interface Validator<T = unknown> {
  (value: unknown): value is T;
  errors: ValidationError[] | null;
}

export function validator<T>(check: Check): Validator<T> {
  const validate = (value: unknown): value is T => {
    const errors: ValidationError[] = [];
    check(value, errors);
    validate.errors = errors.length ? errors : null;
    return !errors.length;
  };
  validate.errors = null as ValidationError[] | null;
  return validate;
}

/** So many errors tell enough: a hostile body must not make a list of millions. */
export const ENOUGH = 100;

export function rule(name: string, limit: unknown, holds: (value: unknown) => boolean): Check {
  return (value, errors) => {
    if (!holds(value)) errors.push({ path: [], rule: name, limit });
  };
}

export function all(...checks: Check[]): Check {
  return (value, errors) => {
    for (const check of checks) check(value, errors);
  };
}

/** For schemas that refer to themselves: the check is not there yet when its module is evaluated. */
export function lazy(check: () => Check): Check {
  return (value, errors) => check()(value, errors);
}

/** Checks a member of an object or array; the paths of its errors begin with its key. */
export function member(key: string | number, value: unknown, check: Check, errors: ValidationError[]): void {
  const before = errors.length;
  check(value, errors);
  for (let index = before; index < errors.length; index++) errors[index]?.path.unshift(key);
}

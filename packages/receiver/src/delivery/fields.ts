/** A JSON object. */
export type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An id: the contract has no empty ones. */
export const isId = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Whether an optional field is absent, or holds. Writers of JSON that know no absence write null. */
export const isOptional = <T>(value: unknown, holds: (value: unknown) => value is T): value is T | null | undefined =>
  value === undefined || value === null || holds(value);

export const isString = (value: unknown): value is string => typeof value === "string";

/** The value if it is of that type, else undefined. */
export const only = <T>(value: unknown, holds: (value: unknown) => value is T): T | undefined =>
  holds(value) ? value : undefined;

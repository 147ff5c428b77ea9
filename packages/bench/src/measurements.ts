import { call } from "./call/call.ts";
import { generate } from "./generate/generate.ts";
import type { Measurement } from "./measurement.ts";
import { size } from "./size/size.ts";
import { types } from "./types/types.ts";

/** By the name that the command line calls them. */
export const measurements = { call, size, types, generate } satisfies Record<string, Measurement>;

export type Name = keyof typeof measurements;
export const names = Object.keys(measurements) as Name[];

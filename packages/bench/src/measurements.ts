import { call } from "./call/call.ts";
import { deliver } from "./deliver/deliver.ts";
import { gateway } from "./gateway/gateway.ts";
import { generate } from "./generate/generate.ts";
import { log } from "./log/log.ts";
import type { Measurement } from "./measurement.ts";
import { receive } from "./receive/receive.ts";
import { runs } from "./runs/runs.ts";
import { size } from "./size/size.ts";
import { types } from "./types/types.ts";

/** By the name that the command line calls them. */
export const measurements = { call, size, types, generate, receive, deliver, runs, log, gateway } satisfies Record<
  string,
  Measurement
>;

export type Name = keyof typeof measurements;
export const names = Object.keys(measurements) as Name[];

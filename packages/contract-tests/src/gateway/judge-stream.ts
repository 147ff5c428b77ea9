import { explain } from "@agent-events/contract/validate";
import { validatorOf } from "../judges/validator.ts";
import type { Frame } from "./stream.ts";

const REASONS = ["shutting-down", "store-unavailable"];

async function faultsOfBody(component: string, value: unknown): Promise<string[]> {
  const validate = await validatorOf(component, "gateway");
  return validate(value) ? [] : explain(validate.errors, value).map(({ message }) => `${component} ${message}`);
}

/** All that is wrong with the events of a stream, one sentence each. */
export async function faultsOfFrames(frames: readonly Frame[]): Promise<string[]> {
  const faults = frames.map(async ({ id, event, data }, index): Promise<string[]> => {
    const isLast = index === frames.length - 1;
    if (event === "end" || event === "reconnect") {
      const misplaced = isLast && id === undefined ? [] : [`${event} has an id, or is not the last`];
      if (event === "end") return [...misplaced, ...(await faultsOfBody("run", data))];
      const { reason } = data as { reason?: string };
      return REASONS.includes(String(reason)) ? misplaced : [...misplaced, `reconnect tells the reason ${reason}`];
    }
    const { seq, kind } = data as { seq?: number; kind?: string };
    const named = id === String(seq) && event === kind ? [] : [`id ${id} and event ${event} of ${kind} ${seq}`];
    return [...named, ...(await faultsOfBody("run-event", data))];
  });
  return (await Promise.all(faults)).flat();
}

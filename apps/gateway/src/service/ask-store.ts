import type { Check } from "../api/services.ts";
import type { Stores } from "./stores.ts";

/** An id that no run has. */
const NONE = "run_00000000-0000-7000-8000-000000000000";

/** Whether runs and ledger can be read now. */
export async function askStore({ store, ledger }: Stores): Promise<Check> {
  try {
    await Promise.all([store.get(NONE), ledger.getKey("")]);
    return { name: "store", ok: true, detail: "runs and ledger can be read" };
  } catch (error) {
    return { name: "store", ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

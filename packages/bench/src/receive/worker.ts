// A process of its own for one contender: takes deliveries whenever it is told to, and tells what they took.
import { answer } from "../child.ts";
import { deliveryOf, SECRET } from "../delivery.ts";
import { type Contender, loadContender } from "./contenders.ts";
import { sign } from "./sign.ts";

/** Deliveries of one kind. */
export interface Slice {
  /** Of each body. */
  readonly bytes: number;
  readonly calls: number;
}

/** Different ones, so that nothing is quick only because it was just seen. */
const DISTINCT = 64;

const contender = process.argv[2] as Contender;
const take = (await loadContender(contender))(SECRET);

function prepare(bytes: number) {
  return Array.from({ length: DISTINCT }, (_, index) => {
    const id = String(index).padStart(3, "0");
    const delivery = deliveryOf({ id, kind: "message", run: `run_${id}`, sessionObject: `TKT-${id}`, bytes });
    const body = Buffer.from(JSON.stringify(delivery));
    return { body, headers: sign[contender](body) };
  });
}

/** Resolves with microseconds a delivery. Only who gives a promise is waited for. */
answer(async ({ bytes, calls }: Slice): Promise<number> => {
  const deliveries = prepare(bytes);
  const started = performance.now();
  for (let call = 0; call < calls; call++) {
    const { body, headers } = deliveries[call % DISTINCT] as (typeof deliveries)[number];
    const taken = take(body, headers);
    if (taken instanceof Promise) await taken;
  }
  return ((performance.now() - started) * 1000) / calls;
});

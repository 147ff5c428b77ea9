import type { Control } from "../control/control.ts";
import type { RecordedCall, RecordedDelivery } from "../journal/records.ts";
import { titleOf } from "./title-of.ts";

/** Entries of one page, at most. */
const PAGE = 100;

/** What is to be seen, from the parameters of an address; what is left out or empty takes everything. */
export interface Filter {
  /** Id of a webhook. */
  readonly webhook: string | undefined;
  /** Id of an agent session. */
  readonly session: string | undefined;
  /** A state of deliveries. */
  readonly state: string | undefined;
  /** Title of calls: the path of an operation, or `trigger`. */
  readonly operation: string | undefined;
  /** Number of an entry: only older ones are seen. */
  readonly before: number | undefined;
}

/** Some entries, newest first. */
export interface Selection<Entry> {
  readonly entries: readonly Entry[];
  /** How many there are, on all pages. */
  readonly total: number;
  /** `before` of the next page; undefined on the last. */
  readonly older: number | undefined;
}

export function readFilter(parameter: (name: string) => string | undefined): Filter {
  const [webhook, session, state, operation, before] = ["webhook", "session", "state", "operation", "before"].map(
    (name) => parameter(name) || undefined,
  );
  return { webhook, session, state, operation, before: /^\d{1,15}$/.test(before ?? "") ? Number(before) : undefined };
}

/** Whether a filter leaves anything out, pages apart. */
export const narrows = ({ webhook, session, state, operation }: Filter): boolean =>
  Boolean(webhook ?? session ?? state ?? operation);

/** Calls that a filter takes: of a webhook and in a state are those with a delivery that is. */
export function selectCalls(control: Control, filter: Filter): Selection<RecordedCall> {
  const { session, operation } = filter;
  const ofDeliveries = Boolean(filter.webhook ?? filter.state);
  return paged(control.calls(), filter, (call) => {
    if (session && call.session !== session) return false;
    if (operation && titleOf(call) !== operation) return false;
    return !ofDeliveries || deliveriesOf(control, call).some((delivery) => takes(filter, delivery));
  });
}

export function selectDeliveries(control: Control, filter: Filter): Selection<RecordedDelivery> {
  const { session } = filter;
  return paged(control.deliveries(), filter, (delivery) => {
    if (session && (!delivery.call || control.call(delivery.call)?.session !== session)) return false;
    return takes(filter, delivery);
  });
}

/** Deliveries of a call that are still kept, oldest first. */
export const deliveriesOf = ({ delivery }: Control, call: RecordedCall): RecordedDelivery[] =>
  call.deliveries.map((id) => delivery(id)).filter((found) => found !== undefined);

const takes = ({ webhook, state }: Filter, { to, state: is }: RecordedDelivery): boolean =>
  (!webhook || to.id === webhook) && (!state || is === state);

function paged<Entry extends { readonly id: string }>(
  kept: readonly Entry[],
  { before = Number.POSITIVE_INFINITY }: Filter,
  takes: (entry: Entry) => boolean,
): Selection<Entry> {
  const taken = kept.filter(takes).reverse();
  const from = taken.filter(({ id }) => numberOf(id) < before);
  const entries = from.slice(0, PAGE);
  const last = entries.at(-1);
  return { entries, total: taken.length, older: last && from.length > PAGE ? numberOf(last.id) : undefined };
}

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf("_") + 1));

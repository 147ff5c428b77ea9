import { validateHeaderValue } from "node:http";

// biome-ignore lint/suspicious/noExplicitAny: the validator has accepted it, so it has the fields that are looked for
type Input = any;

/** A request that the contract's schemas accept, and the sandbox refuses all the same, with an error that is documented. */
export interface Reason {
  readonly operations: readonly string[];
  readonly status: number;
  readonly type: string;
  /** Undefined when the error is not about a field. */
  readonly field: string | undefined;
  /** @param ids the webhooks that there are */
  readonly applies: (input: Input, ids: ReadonlySet<string>) => boolean;
  readonly reason: string;
}

const EXECUTE = "ai-agent-events-execute-async";
const CHANGES = ["webhooks-create", "webhooks-update"];

interface Named {
  readonly name: string;
  readonly value: string;
}

const lower = (name: string) => name.toLowerCase();

/** The headers that a request gives a webhook which had none; a later one of the same name takes the place of the earlier. */
function headersOf({ headers = [] }: Input): Named[] {
  if (Array.isArray(headers)) return headers;
  const { set = [], add = [], remove = [] } = headers;
  const removed = new Set(remove.map(lower));
  const kept = set.filter(({ name }: Named) => !removed.has(lower(name)));
  return [...new Map<string, Named>([...kept, ...add].map((one) => [lower(one.name), one])).values()];
}

const isReachable = (url: string): boolean => {
  const { protocol = "", hostname = "" } = URL.canParse(url) ? new URL(url) : {};
  return /^https?:$/.test(protocol) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
};

const OWN =
  /^(connection|content-(length|type)|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade|user-agent|x-devrev-signature)$/i;

function isCarried({ name, value }: Named): boolean {
  try {
    validateHeaderValue(name, value);
    return !OWN.test(name);
  } catch {
    return false;
  }
}

/**
 * All that there are: a request is refused when one of them applies, and accepted when none does; anything else fails the
 * tests, and so does a reason that never applied.
 */
export const reasons: readonly Reason[] = [
  {
    operations: CHANGES,
    status: 400,
    type: "value_not_permitted",
    field: "url",
    applies: ({ url }) => url !== undefined && !isReachable(url),
    reason:
      "A sandbox delivers to this machine only, over HTTP. DevRev, which runs elsewhere, refuses what it cannot reach.",
  },
  {
    operations: CHANGES,
    status: 400,
    type: "invalid_field",
    field: "secret",
    applies: ({ secret }) => {
      const { length } = Buffer.from(secret ?? "12345678", "base64");
      return secret !== undefined && (length < 8 || length > 32);
    },
    reason: "A secret has 8 to 32 bytes. The schema counts characters of base64: 12 can be 7 bytes, and 44 be 33.",
  },
  {
    operations: CHANGES,
    status: 400,
    type: "value_not_permitted",
    field: "headers",
    applies: (input) => !headersOf(input).every(isCarried),
    reason:
      "HTTP carries no line breaks in a header, and no characters beyond Latin-1; some headers a delivery has of its own.",
  },
  {
    operations: ["webhooks-update"],
    status: 400,
    type: "invalid_field",
    field: "headers",
    applies: (input) => headersOf(input).length > 8,
    reason: "A webhook has at most 8 headers. The schema limits `set` and `add`, each by itself.",
  },
  {
    operations: ["webhooks-get", "webhooks-update", "webhooks-delete"],
    status: 404,
    type: "not_found",
    field: undefined,
    applies: ({ id }, ids) => !ids.has(id),
    reason: "There is no such webhook.",
  },
  {
    operations: [EXECUTE],
    status: 400,
    type: "invalid_id",
    field: "webhook_target.webhook",
    applies: ({ target, webhook_target }, ids) =>
      webhook_target !== undefined && target !== "event_source_target" && !ids.has(webhook_target.webhook),
    reason: "There is no such webhook to deliver to. Of event sources a sandbox does not know which there are.",
  },
  ...["webhook_target", "event_source_target"].map((field) => ({
    operations: [EXECUTE],
    status: 400,
    type: "missing_required_field",
    field,
    applies: (input: Input) => input.target === field && input[field] === undefined,
    reason: "`target` names the field that holds the target; the schema does not ask for it.",
  })),
];

import type { Operation } from "../contract/operations.ts";
import type { Core } from "../core.ts";
import { authorize, tokenOf } from "./authorize.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkInput } from "./check-input.ts";
import type { Answer } from "./operations/handler.ts";
import { handlers } from "./operations/handlers.ts";
import type { Limiter } from "./rate-limit.ts";
import { parseBody, readBody } from "./read-body.ts";
import { Refusal, refuse } from "./refusal.ts";

/** A request to an operation, and what it is recorded as. */
export interface Served {
  readonly operation: Operation;
  readonly request: Request;
  readonly call: string;
}

/** An answer, and what is to happen once it has gone out. */
export interface ServedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly afterwards: Answer["afterwards"];
}

/** Answers a request to an operation; always resolves. */
export async function serveOperation(core: Core, limit: Limiter, served: Served): Promise<ServedAnswer> {
  const { operation, request } = served;
  const { headers: allowance, retryAfter } = limit(tokenOf(request.headers.get("authorization") ?? undefined) ?? "");
  try {
    if (retryAfter !== undefined) throw refuse(operation, "too_many_requests", { retry_after: retryAfter });
    const { body, afterwards } = await carry(core, served);
    return write(operation.success, body, allowance, afterwards);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : broken(core, served, error);
    const headers = refusal.status === 429 ? { ...allowance, "x-ratelimit-remaining": "0" } : allowance;
    return write(refusal.status, refusal.body, { ...headers, ...refusal.headers });
  }
}

/** What happens to a request, in order. Every answer but success is thrown. */
async function carry(core: Core, { operation, request, call }: Served): Promise<Answer> {
  authorize(operation, request.headers.get("authorization") ?? undefined);
  checkHeaders(operation, request.headers);
  const text = await readBody(operation, request);
  core.calls.change(call, () => ({ body: text }));
  const input = parseBody(operation, text);
  await checkInput(operation, input);
  return handlers(operation.id)(core, input, { operation, call, text });
}

/** The agent failed, or the sandbox itself: whoever looks is told, and so is the caller. */
function broken(core: Core, { operation, call }: Served, error: unknown): Refusal {
  const detail = (error as Error).message;
  core.calls.change(call, () => ({ note: detail }));
  return refuse(operation, "internal_error", { detail, reference_id: call });
}

const write = (
  status: number,
  body: unknown,
  headers: ServedAnswer["headers"],
  afterwards?: Answer["afterwards"],
): ServedAnswer => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
  afterwards,
});

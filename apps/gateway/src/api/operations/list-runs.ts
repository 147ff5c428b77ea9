import type { Status } from "@agent-events/runs";
import { permitKey } from "../../access/permit.ts";
import { answerJson } from "../answer.ts";
import type { KeyedCall } from "../call.ts";
import { invalidRequest } from "../problems/invalid-request.ts";
import { sessionObjectOf } from "../run/session.ts";
import { toSummary } from "../run/to-run.ts";

/** Serves both lists: `session` comes from the query of one, and from the path of the other. */
export async function listRuns({ services, access, parameters }: KeyedCall): Promise<Response> {
  const { id: owner } = permitKey(access, "runs:read");
  const session = parameters.get("session");
  const limit = Number(parameters.get("limit"));
  const cursor = cursorOf(parameters.get("cursor"));
  const runs = await services.runs.list({
    owner,
    session: session === undefined ? undefined : sessionObjectOf(owner, String(session)),
    status: parameters.get("status") as Status | undefined,
    cursor,
    limit: limit + 1,
  });
  const page = runs.slice(0, limit);
  const next_cursor = runs.length > limit ? page.at(-1)?.id : undefined;
  return answerJson({ runs: page.map(toSummary), next_cursor });
}

/** A cursor is the id of the last run of a page. Runs of other keys are in no list, wherever it begins. */
function cursorOf(given: string | number | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (/^run_[0-9a-f-]{36}$/.test(String(given))) return String(given);
  const message = "cursor: is none of this gateway; hand back the next_cursor of the page before, unchanged";
  throw invalidRequest([{ in: "query", path: "cursor", message }]);
}

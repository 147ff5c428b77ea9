import { json, problem, type Reply, serve } from "./server.ts";
import { answered, begin, run, stream, wire } from "./wire.ts";

const at = run.created_at;
const log = [
  { kind: "acknowledged", seq: 1, at, late: false, session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810" },
  { kind: "skill-triggered", seq: 2, at, late: false, skill_name: "search", args: {} },
  { kind: "message", seq: 3, at, late: false, message: "Your order arrives tomorrow." },
];
const settled = { ...answered(3), reply: { message: "Your order arrives tomorrow.", late: false, at } };
const end = `event: end\ndata: ${JSON.stringify(settled)}\n\n`;

/** What a gateway with one run answers. */
function answer(method: string, url: string, accept: string, prefer: unknown): Reply {
  const { pathname } = new URL(url, "http://gateway");
  if (pathname === "/v1/runs") {
    if (method === "GET") return json(200, { runs: [run] });
    return prefer ? json(200, settled) : json(202, run);
  }
  if (!pathname.startsWith(`/v1/runs/${run.id}`)) return problem(404, "not-found");
  if (pathname.endsWith("/stop")) return json(200, { ...run, status: "stopped" });
  if (!pathname.endsWith("/events")) return json(200, settled);
  if (accept.includes("event-stream")) return stream([begin, ...log.map(wire), end]);
  return json(200, { events: log, more: false, run: settled });
}

/** Plays a gateway with one run, whose agent answers. */
export function serveConversation(): ReturnType<typeof serve> {
  return serve((response, received) => {
    const { method, url, headers } = received;
    return answer(method, url, headers.accept ?? "", headers["prefer"])(response, received);
  });
}

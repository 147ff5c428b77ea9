import { answerJson } from "../answer.ts";
import type { Call } from "../call.ts";

/** Not ready either while it shuts down: a load balancer has to notice before it stops listening. */
export async function getReadiness({ services }: Call): Promise<Response> {
  const checks = [...(await services.readiness())];
  if (services.closing.aborted) checks.push({ name: "gateway", ok: false, detail: "The gateway is shutting down." });
  const ready = checks.every(({ ok }) => ok);
  return answerJson({ ready, checks }, ready ? 200 : 503);
}

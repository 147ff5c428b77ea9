import type { Call } from "../call.ts";

export async function getMetrics({ services }: Call): Promise<Response> {
  const { contentType, text } = await services.metrics.expose();
  return new Response(text, { headers: { "content-type": contentType } });
}

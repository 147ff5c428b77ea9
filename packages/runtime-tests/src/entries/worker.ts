import type { Setup } from "../suite/case.ts";
import { lines } from "../suite/run.ts";

/** Takes the setup as a request, and answers with the lines as they come. */
export default {
  async fetch(request: Request): Promise<Response> {
    const setup = (await request.json()) as Setup;
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const encoder = new TextEncoder();
        for await (const line of lines(setup)) controller.enqueue(encoder.encode(`${line}\n`));
        controller.close();
      },
    });
    return new Response(body);
  },
};

import { expect, test } from "vitest";
import { clientOf } from "../support/clients.ts";
import { serve } from "../support/server.ts";
import { begin, runId, suggestion, wire } from "../support/wire.ts";

test("it reads only as fast as it is asked, so the gateway notices a slow reader", async () => {
  let written = 0;
  let stalled = () => {};
  const isStalled = new Promise<void>((resolve) => {
    stalled = resolve;
  });
  const { baseUrl } = await serve((response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).write(begin);
    let timer: NodeJS.Timeout | undefined;
    const fill = () => {
      clearTimeout(timer);
      // As much as the kernel and the client are willing to take; half a second without a drain is a full pipe.
      while (response.write(wire({ ...suggestion(++written), suggestions: ["x".repeat(16_384)] })));
      timer = setTimeout(stalled, 500);
    };
    response.on("drain", fill);
    response.on("close", () => clearTimeout(timer));
    fill();
  });
  const stream = clientOf({ baseUrl, idle: 10_000 }).stream(runId);
  await stream.next();
  await isStalled;
  // Buffers of two sockets, of 16 KiB each event: far from what an unbounded reader would have swallowed in half a second.
  expect(written).toBeLessThan(2_000);
  const before = written;
  while (written === before) await stream.next();
  await stream.return();
});

// A process of its own that takes any request and answers as DevRev does when it has taken an event.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { endWithParent } from "../child.ts";

const acknowledgement = JSON.stringify({
  session: { id: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810", display_id: "AI_AGENT_SESSION-3810" },
});

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response
      .writeHead(200, {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": acknowledgement.length,
        "X-Ratelimit-Limit": "1000",
        "X-Ratelimit-Remaining": "997",
        "X-Ratelimit-Reset": String(Math.ceil(Date.now() / 300_000) * 300),
      })
      .end(acknowledgement);
  });
});
// Contenders wait for their turn; none of them should have to connect again because of it.
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
endWithParent();

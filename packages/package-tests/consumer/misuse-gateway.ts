import { createGatewayClient } from "@agent-events/gateway-client";

const gateway = createGatewayClient({ baseUrl: "http://127.0.0.1:8080" });

// @ts-expect-error a start has a message
gateway.start({ session: "order-17" });

// @ts-expect-error the field is `session`
gateway.start({ message: "Where is my order?", session_object: "order-17" });

// @ts-expect-error a run is followed by its id
gateway.stream({ id: "run_1" });

// @ts-expect-error seconds are a number
gateway.start({ message: "Where is my order?" }, { wait: "60s" });

// @ts-expect-error there is no such status
gateway.list({ status: "done" });

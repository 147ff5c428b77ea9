import type { Case } from "./case.ts";
import { clientCases } from "./cases/client.ts";
import { gatewayClientCases } from "./cases/gateway-client.ts";
import { receiverCases } from "./cases/receiver.ts";
import { runsCases } from "./cases/runs.ts";

/** What holds on every runtime. */
export const cases: readonly Case[] = [...clientCases, ...receiverCases, ...runsCases, ...gatewayClientCases];

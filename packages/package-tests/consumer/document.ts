import document from "@agent-events/contract/openapi.json" with { type: "json" };
import gateway from "@agent-events/gateway-client/openapi.json" with { type: "json" };

export const version: string = document.info.version;
export const operations: readonly string[] = [...Object.keys(document.paths), ...Object.keys(gateway.paths)];

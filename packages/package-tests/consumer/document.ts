import document from "@agent-events/contract/openapi.json" with { type: "json" };

export const version: string = document.info.version;
export const operations: readonly string[] = Object.keys(document.paths);

import { expect } from "vitest";
import type { TestGateway } from "../../support/start-test-gateway.ts";

/** A run without an answer yet, of the gateway's key or another. */
export async function startedRun(gateway: TestGateway, key: string = gateway.key.secret): Promise<string> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ message: "silence", session: "shared" });
  const response = await gateway.request("/v1/runs", { method: "POST", body, headers, key });
  expect(response.status).toBe(202);
  return ((await response.json()) as { id: string }).id;
}

export async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  return (await response.json()) as Record<string, unknown>;
}

const operations = [
  ["start-run", "POST", "/v1/runs"],
  ["list-runs", "GET", "/v1/runs"],
  ["list-session-runs", "GET", "/v1/sessions/shared/runs"],
  ["get-run", "GET", "/v1/runs/:run"],
  ["follow-run", "GET", "/v1/runs/:run/events"],
  ["stop-run", "POST", "/v1/runs/:run/stop"],
  ["create-read-token", "POST", "/v1/runs/:run/read-tokens"],
] as const;

/** How each operation that takes a key answers this one, about the run where it is about one. */
export async function statuses(gateway: TestGateway, key: string | null, run: string): Promise<Record<string, number>> {
  const ask = async ([name, method, path]: (typeof operations)[number]) =>
    [name, (await gateway.request(path.replace(":run", run), { method, key })).status] as const;
  return Object.fromEntries(await Promise.all(operations.map(ask)));
}

/** The same answer from all of them. */
export function all(status: number): Record<string, number> {
  return Object.fromEntries(operations.map(([name]) => [name, status]));
}

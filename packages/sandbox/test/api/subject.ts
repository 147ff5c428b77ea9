import { expect } from "vitest";
import type { Sandbox, SandboxOptions } from "../../src/index.ts";

/** A sandbox under test, and where it is asked: there itself, or at a proxy that checks what passes. */
export interface Subject {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** Whether every request and answer is held against the contract on its way. */
  readonly checked: boolean;
}

export type Open = (options?: SandboxOptions) => Promise<Subject>;

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they need
  readonly body: any;
  /** What the proxy found wrong with the request, one sentence each. */
  readonly request: string[];
  /** What it found wrong with the answer. */
  readonly response: string[];
}

/** Asks with a token and the right headers, unless told otherwise; a body that is text goes as it is. */
export async function ask(
  { url }: Subject,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { authorization: "Bearer any", "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const violations: { location: string[]; message: string }[] = JSON.parse(
    response.headers.get("sl-violations") ?? "[]",
  );
  const of = (side: string) =>
    violations
      .filter(({ location = [] }) => location[0] === side)
      .map((one) => `${one.location.join(".")} ${one.message}`);
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text),
    request: of("request"),
    response: of("response"),
  };
}

/** Sends what keeps the contract; so must the answer. */
export async function send(
  subject: Subject,
  path: string,
  body: unknown,
  headers?: Record<string, string>,
): Promise<Asked> {
  const asked = await ask(subject, path, body, headers);
  expect([asked.request, asked.response]).toEqual([[], []]);
  return asked;
}

/** Sends what breaks the contract: the sandbox refuses it, the proxy sees it too, and the refusal keeps the contract. */
export async function sendBroken(
  subject: Subject,
  path: string,
  body: unknown,
  headers?: Record<string, string>,
): Promise<Asked> {
  const asked = await ask(subject, path, body, headers);
  expect(asked.response).toEqual([]);
  expect(asked.request.length > 0).toBe(subject.checked);
  return asked;
}

export const EXECUTE = "/ai-agents.events.execute-async";

import { expect } from "vitest";
import type { Coverage } from "../coverage/coverage.ts";
import type { Document } from "../document/document.ts";
import { type Endpoint, endpointsOf } from "../document/endpoints.ts";
import { DocumentError } from "../errors/document-error.ts";
import { type Asked, ask } from "../judges/ask.ts";
import type { Received } from "../judges/send.ts";
import { judge } from "./judge.ts";
import type { OpenGateway } from "./open-gateway.ts";

/** A request, and what is to be thought of it. */
export interface Visit extends Asked {
  /** The key that it shows; null for none. */
  readonly key?: string | null;
  /** Whether it breaks the contract, so that Prism finds something wrong with the request too. */
  readonly isWrong?: boolean;
  /** Past Prism, which cannot pass it on. */
  readonly isDirect?: boolean;
}

/** An answer that keeps the contract. */
export interface Answered extends Received {
  /** The JSON of the body, or the events of a stream. */
  // biome-ignore lint/suspicious/noExplicitAny: it was held against its schema, which says what it is
  readonly value: any;
}

/** Asks a gateway, and expects of each answer that it keeps the contract: by Prism's judgement, and by our own. */
export class Visitor {
  readonly #endpoints: ReadonlyMap<string, Endpoint>;
  readonly coverage: Coverage;
  readonly open: OpenGateway;
  readonly key: string;

  constructor(document: Document, coverage: Coverage, open: OpenGateway, key: string) {
    this.#endpoints = new Map(endpointsOf(document).map((endpoint) => [endpoint.id, endpoint]));
    this.coverage = coverage;
    this.open = open;
    this.key = key;
  }

  endpoint(id: string): Endpoint {
    const endpoint = this.#endpoints.get(id);
    if (!endpoint) throw new DocumentError(`the document has no endpoint ${id}`);
    return endpoint;
  }

  async visit(id: string, visit: Visit = {}): Promise<Answered> {
    const { key = this.key, isWrong = false, isDirect = false, headers, ...asked } = visit;
    const { gateway, proxy } = this.open;
    const endpoint = this.endpoint(id);
    const authorization = endpoint.secured && key !== null ? `Bearer ${key}` : undefined;
    const received = await ask(isDirect ? gateway.url : proxy.url, endpoint, {
      ...asked,
      headers: { authorization, ...headers },
    });
    const answered = await this.keeps(id, received);
    const inRequest = received.violations.filter((one) => !JSON.stringify(one).includes('"response"'));
    if (!isDirect) expect(inRequest.length > 0, JSON.stringify(inRequest)).toBe(isWrong);
    if (!isWrong && received.status < 300) {
      for (const { name, in: place } of endpoint.parameters) {
        const isSaid = place === "path" || asked.parameters?.[name] !== undefined;
        if (isSaid) this.coverage.exercised({ operation: id, part: "request", kind: "parameter", name });
      }
    }
    return answered;
  }

  /** Expects that an answer, however it was got, keeps the contract. */
  async keeps(id: string, received: Received): Promise<Answered> {
    const { faults, value } = await judge(this.endpoint(id), received, this.coverage);
    const inAnswer = received.violations.filter((one) => JSON.stringify(one).includes('"response"'));
    const told = `${id} ${received.status} ${received.body.slice(0, 500)}`;
    expect({ faults, violations: inAnswer }, told).toEqual({ faults: [], violations: [] });
    return { ...received, value };
  }
}
